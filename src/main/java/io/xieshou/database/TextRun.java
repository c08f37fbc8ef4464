package io.xieshou.database;

import java.util.ArrayList;
import java.util.List;

/** A stretch of Chinese characters, or of letters and digits. */
record TextRun(boolean chinese, String text) {

    int[] characters() {
        return text.codePoints().toArray();
    }

    static List<TextRun> of(String text) {
        var runs = new ArrayList<TextRun>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                runs.add(new TextRun(Character.isIdeographic(text.codePointAt(start)), text.substring(start, end)));
            }
            start = end;
        }
        return runs;
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start;
        while (end < text.length() && alike(first, text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean alike(int one, int other) {
        return Character.isLetterOrDigit(one) == Character.isLetterOrDigit(other)
                && Character.isIdeographic(one) == Character.isIdeographic(other);
    }
}
