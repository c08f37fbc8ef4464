package io.xieshou.home;

import static io.xieshou.page.Words.t;

import java.util.List;

/**
 * What was found of a word, by kind.
 *
 * @param q as typed
 */
record SearchPage(String q, List<Group> groups) {

    /**
     * Things of one kind.
     *
     * @param count in words; empty where it says no more than the lines do
     * @param allUrl the list that shows all of them, searched for the same word
     */
    record Group(String label, String count, List<Hit> hits, String allUrl) {}

    String title() {
        return q.isEmpty() ? t("home.search.title") : t("home.search.found", q);
    }

    boolean nothingFound() {
        return !q.isEmpty() && groups.isEmpty();
    }
}
