package io.xieshou.workbook;

/** A heading over one or more columns and rows, as in an HTML table: the next heading of its row goes to the next free column. */
public record HeaderCell(String text, int across, int down) {

    public HeaderCell {
        if (across < 1 || down < 1) {
            throw new IllegalArgumentException("A heading spans at least one column and one row.");
        }
    }

    public static HeaderCell of(String text) {
        return new HeaderCell(text, 1, 1);
    }

    /** Over so many columns. */
    public HeaderCell across(int columns) {
        return new HeaderCell(text, columns, down);
    }

    /** Down so many rows. */
    public HeaderCell down(int rows) {
        return new HeaderCell(text, across, rows);
    }
}
