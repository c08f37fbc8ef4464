package io.xieshou.ledger.imports;

import io.xieshou.workbook.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first rows of a sheet as they are printed, merged cells merged, for choosing the header.
 *
 * @param columns letters of the columns
 */
record TeachGrid(List<String> columns, List<Row> rows) {

    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 40;

    /** @param isHeader whether it is chosen as header */
    record Row(int number, boolean isHeader, List<Cell> cells) {}

    /** A cell and how many columns and rows it covers. */
    record Cell(String text, int across, int down) {}

    static TeachGrid of(TeachSheet sheet, TeachForm form) {
        var grid = sheet.grid();
        int width = Math.min(MOST_COLUMNS, grid.width());
        int height = Math.min(Math.max(MOST_ROWS, form.last() + 5), grid.height());
        var rows = new ArrayList<Row>();
        for (int row = 1; row <= height; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 1; column <= width; column++) {
                if (!grid.isCovered(row, column)) {
                    cells.add(cell(sheet, row, column, width, height));
                }
            }
            rows.add(new Row(row, row >= form.first() && row <= form.last(), cells));
        }
        return new TeachGrid(
                IntStream.rangeClosed(1, width).mapToObj(Address::letters).toList(), rows);
    }

    private static Cell cell(TeachSheet sheet, int row, int column, int width, int height) {
        var text = TeachSheet.shortened(sheet.grid().at(row, column).text());
        return sheet.grid()
                .findMerged(row, column)
                .map(area -> new Cell(
                        text,
                        Math.min(area.last().column(), width) - column + 1,
                        Math.min(area.last().row(), height) - row + 1))
                .orElse(new Cell(text, 1, 1));
    }
}
