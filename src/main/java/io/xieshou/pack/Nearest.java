package io.xieshou.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Offers the known names nearest to a mistyped one. */
public final class Nearest {

    private Nearest() {}

    /** At most three names within a third of the word's length in edits, nearest first. */
    public static List<String> to(String word, Collection<String> known) {
        var limit = Math.max(1, word.length() / 3 + 1);
        return known.stream()
                .filter(name -> distance(word, name) <= limit)
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(3)
                .toList();
    }

    /** A sentence: "Did you mean a, b?", or the whole list where nothing is near. */
    public static String offer(String word, Collection<String> known) {
        var near = to(word, known);
        return near.isEmpty()
                ? "Known: " + String.join(", ", known.stream().sorted().toList()) + "."
                : "Did you mean " + String.join(", ", near) + "?";
    }

    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
