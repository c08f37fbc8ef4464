package io.xieshou.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, with its number as on screen. Columns count from 1; a column beyond the last is blank. Immutable. */
public final class Row {

    private final int number;
    private final @Nullable Cell[] cells;

    /** Takes the array over; element 0 is column 1, null is blank. */
    Row(int number, @Nullable Cell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    public int number() {
        return number;
    }

    public Cell cell(int column) {
        var cell = column >= 1 && column <= cells.length ? cells[column - 1] : null;
        return cell == null ? Cell.blank(number, column) : cell;
    }

    /** The last column that may hold something. */
    public int width() {
        return cells.length;
    }

    /** From column 1 to {@link #width}, blank ones too. */
    public List<Cell> cells() {
        return IntStream.rangeClosed(1, cells.length).mapToObj(this::cell).toList();
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return number + ": " + cells();
    }
}
