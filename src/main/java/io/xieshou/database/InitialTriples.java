package io.xieshou.database;

import java.util.Set;

/** Triples of pinyin initials of neighbouring characters, in every reading: 重庆市 gives zqs and cqs, then qs, then s. */
final class InitialTriples {

    /** A triple of characters with three readings each has 27 forms; rare readings beyond this many are dropped. */
    private static final int FORMS = 12;

    private InitialTriples() {}

    static void add(int[] characters, int limit, char mark, Set<String> terms) {
        var initials = new String[Math.min(limit, characters.length)];
        for (int i = 0; i < initials.length; i++) {
            initials[i] = Pinyin.initials(characters[i]);
        }
        for (int i = 0; i < initials.length; i++) {
            addForms(initials, i, mark, terms);
        }
    }

    private static void addForms(String[] initials, int at, char mark, Set<String> terms) {
        var second = at + 1 < initials.length ? initials[at + 1] : "";
        var third = second.isEmpty() || at + 2 >= initials.length ? "" : initials[at + 2];
        int forms = 0;
        // The last initial varies slowest, and each string begins with the commonest reading: the common forms come
        // first.
        for (int k = 0; k < Math.max(1, third.length()); k++) {
            for (int j = 0; j < Math.max(1, second.length()); j++) {
                for (int i = 0; i < initials[at].length() && forms < FORMS; i++, forms++) {
                    terms.add(mark + letter(initials[at], i) + letter(second, j) + letter(third, k));
                }
            }
        }
    }

    private static String letter(String initials, int at) {
        return initials.isEmpty() ? "" : initials.substring(at, at + 1);
    }
}
