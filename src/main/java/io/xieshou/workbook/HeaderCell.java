package io.xieshou.workbook;

/**
 * A heading over one or more columns and rows, as in an HTML table: the next heading of its row goes to the next free column.
 *
 * @param note what is said where the reader points at it; may be empty
 */
public record HeaderCell(String text, int across, int down, String note) {

    public HeaderCell {
        if (across < 1 || down < 1) {
            throw new IllegalArgumentException("A heading spans at least one column and one row.");
        }
    }

    public static HeaderCell of(String text) {
        return new HeaderCell(text, 1, 1, "");
    }

    /** Over so many columns. */
    public HeaderCell across(int columns) {
        return new HeaderCell(text, columns, down, note);
    }

    /** Down so many rows. */
    public HeaderCell down(int rows) {
        return new HeaderCell(text, across, rows, note);
    }

    /** With a note beside it. */
    public HeaderCell withNote(String said) {
        return new HeaderCell(text, across, down, said);
    }
}
