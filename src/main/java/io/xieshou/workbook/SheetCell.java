package io.xieshou.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A cell to be written.
 *
 * @param value a {@link String}, {@link BigDecimal}, {@link Integer}, {@link Long}, {@link LocalDate}, {@link YearMonth}, or null for an empty cell. Text stays
 *     text, also where it begins like a formula
 * @param decimals how many decimals a number shows, or null for those of its column
 * @param note what is said where the reader points at the cell; may be empty
 * @param across over how many columns the cell is merged; the next cell of the row goes to the next free column
 * @param down over how many rows the cell is merged; rows below leave its columns out
 */
public record SheetCell(
        @Nullable Object value, Look look, @Nullable Integer decimals, String note, int across, int down) {

    /** An empty cell. */
    public static final SheetCell EMPTY = of(null);

    public SheetCell {
        boolean known = value == null
                || value instanceof String
                || value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof LocalDate
                || value instanceof YearMonth;
        if (!known || across < 1 || down < 1) {
            throw new IllegalArgumentException(
                    "A cell cannot hold %s over %d columns and %d rows.".formatted(value, across, down));
        }
    }

    public static SheetCell of(@Nullable Object value) {
        return new SheetCell(value, Look.PLAIN, null, "", 1, 1);
    }

    public SheetCell looking(Look other) {
        return new SheetCell(value, other, decimals, note, across, down);
    }

    public SheetCell withDecimals(int other) {
        return new SheetCell(value, look, other, note, across, down);
    }

    public SheetCell withNote(String other) {
        return new SheetCell(value, look, decimals, other, across, down);
    }

    public SheetCell across(int columns) {
        return new SheetCell(value, look, decimals, note, columns, down);
    }

    public SheetCell down(int rows) {
        return new SheetCell(value, look, decimals, note, across, rows);
    }
}
