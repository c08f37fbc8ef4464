package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words nearest to a mistyped one, by how many letters must change. */
public final class Nearest {

    private static final int OFFERED = 3;
    private static final int NAMED = 12;

    private Nearest() {}

    /** At most three, nearest first; those that need more than a third of the letters changed are not offered. */
    public static List<String> to(String word, Collection<String> known) {
        int limit = 1 + word.length() / 3;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .filter(candidate -> changes(word, candidate) <= limit)
                .sorted(Comparator.comparingInt((String candidate) -> changes(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .toList();
    }

    /** "Did you mean a, b?", or what there is where nothing is near. */
    public static Sentence offer(String word, Collection<String> known) {
        var near = to(word, known);
        if (!near.isEmpty()) {
            return Sentences.DID_YOU_MEAN.with(String.join(", ", near));
        }
        var some = known.stream().sorted().limit(NAMED).toList();
        return some.isEmpty()
                ? Sentences.NOTHING_TO_CHOOSE
                : Sentences.THERE_ARE.with(String.join(", ", some), known.size() > some.size() ? " …" : "");
    }

    /** The Levenshtein distance, letter case aside. */
    private static int changes(String one, String other) {
        var from = one.toLowerCase(Locale.ROOT);
        var to = other.toLowerCase(Locale.ROOT);
        var above = new int[to.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            above = nextRow(from.charAt(i - 1), to, above, i);
        }
        return above[to.length()];
    }

    private static int[] nextRow(char letter, String to, int[] above, int first) {
        var row = new int[above.length];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
