package io.xieshou.home;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Crumb;
import io.xieshou.page.Figure;
import io.xieshou.page.Line;
import io.xieshou.page.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, what is new, where the unit stands.
 *
 * @param lead whose day it is, and which
 * @param filer whose figures they are: the district of a unit within one
 * @param active the latest month with facts, where the one owed now has none; null otherwise
 * @param addsUp whether forms of units below are added up for the unit
 * @param records headings with the ledgers a fact can be recorded in; none for readers
 */
record DayPage(
        String lead,
        List<Line> waiting,
        String filer,
        List<Figure> figures,
        @Nullable Crumb active,
        boolean addsUp,
        List<Line> latest,
        List<Group> records) {

    /** Ledgers under one heading; each leads to its entry form. */
    record Group(String label, List<Tab> ledgers) {}

    String membersUrl() {
        return HomeController.MEMBERS;
    }

    String title() {
        return waiting.isEmpty() ? t("home.day.free") : t("home.day.title", waiting.size());
    }
}
