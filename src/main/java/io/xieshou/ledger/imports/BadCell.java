package io.xieshou.ledger.imports;

/**
 * Why a value of a row is refused.
 *
 * @param row counted from 1, as its sender counts
 * @param field code of the field, or the unknown name that was used for one; empty where the row as a whole is meant
 * @param value what was sent; empty where nothing was
 * @param sentence what is wrong and how to mend it, in the reader's language
 */
public record BadCell(int row, String field, String value, String sentence) {

    private static final char BETWEEN = '\u001f';
    private static final int LONGEST = 500;

    /** As a line among the problems of a staged row. */
    String line() {
        return oneLine(field) + BETWEEN + oneLine(value) + BETWEEN + oneLine(sentence);
    }

    static BadCell of(int row, String line) {
        var parts = line.split(String.valueOf(BETWEEN), 3);
        return parts.length == 3 ? new BadCell(row, parts[0], parts[1], parts[2]) : new BadCell(row, "", "", line);
    }

    /** The sentence about a whole row, as a line with places the database fills. */
    static String ofRow(String sentence) {
        return new BadCell(0, "", "", sentence).line();
    }

    /** Enough of a value to recognise it by; a program may send megabytes where a name belongs. */
    private static String oneLine(String text) {
        var start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return start.replaceAll("[\\p{Cntrl}\u2028\u2029\u0085]+", " ");
    }
}
