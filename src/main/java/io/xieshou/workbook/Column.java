package io.xieshou.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet to be written.
 *
 * @param width in digits of the usual font; a Chinese character takes two
 * @param decimals how many decimals numbers show; {@link #AS_IS} for as many as they have
 * @param alignment of the body
 * @param choices what a cell may be chosen from, or null
 * @param locked whether the column may not be changed once the sheet is protected
 */
public record Column(
        double width,
        int decimals,
        Alignment alignment,
        @Nullable Choices choices,
        boolean locked) {

    public static final int AS_IS = -1;

    /** Where the content of a cell stands. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    public static Column text(double width) {
        return new Column(width, AS_IS, Alignment.LEFT, null, false);
    }

    public static Column centered(double width) {
        return new Column(width, AS_IS, Alignment.CENTER, null, false);
    }

    public static Column number(double width, int decimals) {
        return new Column(width, decimals, Alignment.RIGHT, null, false);
    }

    /** The same column with a drop-down list. */
    public Column choosing(Choices from) {
        return new Column(width, decimals, alignment, from, locked);
    }

    public Column asLocked() {
        return new Column(width, decimals, alignment, choices, true);
    }
}
