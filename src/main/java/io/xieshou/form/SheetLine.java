package io.xieshou.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A line of a sheet.
 *
 * @param cells one for each column of the sheet
 * @param totalling how the total was made of the other columns
 */
public record SheetLine(FormRow row, List<Cell> cells, Totalling totalling) {

    public SheetLine {
        cells = List.copyOf(cells);
    }

    /** How a total comes about. */
    public enum Totalling {
        /** The columns added up. */
        SUM,
        /** Numerators by denominators. */
        WEIGHTED,
        /** Counted over all columns at once, because something counts in several of them; not the sum. */
        AT_ONCE,
        /** There is one column only. */
        NONE
    }

    static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether somebody still has to say something in this line. */
    public boolean isMissing() {
        return cells.stream().anyMatch(Cell::isMissing);
    }
}
