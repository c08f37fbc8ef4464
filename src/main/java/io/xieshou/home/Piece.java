package io.xieshou.home;

import io.xieshou.database.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A stretch of a text that was found: what was searched for, or what stands between. */
record Piece(String text, boolean hit) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The text with every word of what was typed marked where it stands, or where its characters begin with these letters: tz in 通州. */
    static List<Piece> of(String text, String typed) {
        var hits = new boolean[text.length()];
        for (var word : BETWEEN_WORDS.split(typed.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !markWord(text, word, hits)) {
                markInitials(text, word, hits);
            }
        }
        return cut(text, hits);
    }

    static boolean anyHit(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::hit);
    }

    private static boolean markWord(String text, String word, boolean[] hits) {
        boolean found = false;
        for (int at = 0; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                mark(hits, at, word.length());
                found = true;
            }
        }
        return found;
    }

    private static void markInitials(String text, String letters, boolean[] hits) {
        for (int at = 0; at + letters.length() <= text.length(); at++) {
            if (beginsWith(text, at, letters)) {
                mark(hits, at, letters.length());
            }
        }
    }

    private static boolean beginsWith(String text, int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (Pinyin.initials(text.charAt(at + i)).indexOf(letters.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void mark(boolean[] hits, int from, int length) {
        Arrays.fill(hits, from, from + length, true);
    }

    private static List<Piece> cut(String text, boolean[] hits) {
        var pieces = new ArrayList<Piece>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            while (end < text.length() && hits[end] == hits[start]) {
                end++;
            }
            pieces.add(new Piece(text.substring(start, end), hits[start]));
        }
        return pieces;
    }
}
