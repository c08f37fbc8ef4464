package io.xieshou.workbook;

import io.xieshou.workbook.Column.Alignment;
import io.xieshou.workbook.SheetStyles.Part;
import io.xieshou.workbook.SheetStyles.Style;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet from top to bottom: title, lines, header, rows, notes. It prints on A4, as wide as the page, with the header on every page and
 * 第 X 页 共 Y 页 below.
 */
public final class SheetWriter {

    private static final int LINE_HEIGHT = 15;
    private static final int MOST_LINES = 27; // 409 points, the tallest row there is

    private final SXSSFSheet sheet;
    private final List<Column> columns;
    private final SheetStyles styles;
    private final SheetCells cells;
    private final PageSetup page = new PageSetup();
    /** For each column, the last row a cell merged downwards covers. */
    private final int[] coveredTo;

    private int next;

    SheetWriter(SXSSFSheet sheet, List<Column> columns, SheetStyles styles) {
        this.sheet = sheet;
        this.columns = columns;
        this.styles = styles;
        this.cells = new SheetCells(sheet, columns, styles);
        this.coveredTo = new int[columns.size()];
        Arrays.fill(coveredTo, -1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, (int) (Math.min(columns.get(i).width(), 250) * 256));
        }
    }

    public SheetWriter landscape() {
        page.landscape = true;
        return this;
    }

    /** Keeps so many columns at the left in sight. */
    public SheetWriter freezeColumns(int count) {
        page.frozenColumns = count;
        return this;
    }

    /** Lets only columns that are not locked be changed; without a password, against slips. */
    public SheetWriter protect() {
        page.isProtected = true;
        return this;
    }

    /** What stands at the left below every page, such as a check code. */
    public SheetWriter footer(String text) {
        page.footer = text;
        return this;
    }

    /** A large line over all columns. */
    public SheetWriter title(String text) {
        line(text, Style.of(Part.TITLE, Alignment.CENTER), 2 * LINE_HEIGHT);
        return this;
    }

    /** A line such as 填报单位：… at the left and 单位：万元 at the right; either may be empty. */
    public SheetWriter line(String left, String right) {
        int split = right.isEmpty() ? columns.size() : left.isEmpty() ? 0 : (columns.size() + 1) / 2;
        var row = row(LINE_HEIGHT);
        fill(row, 0, split, left, Style.of(Part.LINE, Alignment.LEFT));
        fill(row, split, columns.size(), right, Style.of(Part.LINE, Alignment.RIGHT));
        return this;
    }

    /** A header of one row. */
    public SheetWriter header(String... texts) {
        return header(List.of(Arrays.stream(texts).map(HeaderCell::of).toList()));
    }

    /** A header of several rows with merged cells; printed again on every page. */
    public SheetWriter header(List<List<HeaderCell>> rows) {
        page.headerFirst = next;
        for (var row : rows) {
            write(row.stream().map(SheetWriter::cell).toList(), Part.HEADER);
        }
        page.headerLast = next - 1;
        return this;
    }

    /** A row of plain values, see {@link SheetCell#value}. */
    public SheetWriter row(@Nullable Object... values) {
        return row(Arrays.stream(values).map(SheetCell::of).toList());
    }

    /** A row of cells; columns it does not reach stay empty within the grid. */
    public SheetWriter row(List<SheetCell> row) {
        write(row, Part.BODY);
        return this;
    }

    /** A line below the table, over all columns. */
    public SheetWriter note(String text) {
        line(text, Style.of(Part.LINE, Alignment.LEFT), LINE_HEIGHT);
        return this;
    }

    void finish() {
        page.apply(sheet, columns, next);
    }

    private void line(String text, Style style, int height) {
        fill(row(height), 0, columns.size(), text, style);
    }

    private SXSSFRow row(int height) {
        var row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    private void fill(SXSSFRow row, int from, int to, String text, Style style) {
        if (from < to && !text.isEmpty()) {
            var cell = row.createCell(from);
            cell.setCellValue(text);
            cell.setCellStyle(styles.get(style));
            merge(row.getRowNum(), from, 1, to - from);
        }
    }

    private void write(List<SheetCell> content, Part part) {
        int number = next;
        var row = row(LINE_HEIGHT);
        int column = 0;
        int lines = 1;
        for (var cell : content) {
            column = skipCovered(row, column, part);
            if (column + cell.across() > columns.size()) {
                throw new IllegalArgumentException(
                        "Row %d has more cells than the %d columns.".formatted(number + 1, columns.size()));
            }
            lines = Math.max(lines, cell.down() > 1 ? 1 : cells.lines(cell, column));
            place(row, column, cell, part);
            column += cell.across();
        }
        for (column = skipCovered(row, column, part);
                column < columns.size();
                column = skipCovered(row, column, part)) {
            place(row, column++, SheetCell.EMPTY, part);
        }
        row.setHeightInPoints(LINE_HEIGHT * Math.min(lines, MOST_LINES));
    }

    /** Goes to the next column no cell from above covers; covered ones get their borders. */
    private int skipCovered(SXSSFRow row, int from, Part part) {
        int column = from;
        while (column < columns.size() && coveredTo[column] >= row.getRowNum()) {
            cells.write(row, column++, SheetCell.EMPTY, part);
        }
        return column;
    }

    private void place(SXSSFRow row, int column, SheetCell cell, Part part) {
        cells.write(row, column, cell, part);
        for (int i = 1; i < cell.across(); i++) {
            cells.write(row, column + i, SheetCell.EMPTY.looking(cell.look()), part);
        }
        if (cell.down() > 1) {
            Arrays.fill(coveredTo, column, column + cell.across(), row.getRowNum() + cell.down() - 1);
        }
        merge(row.getRowNum(), column, cell.down(), cell.across());
    }

    private void merge(int row, int column, int down, int across) {
        if (down > 1 || across > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + down - 1, column, column + across - 1));
        }
    }

    private static SheetCell cell(HeaderCell header) {
        return SheetCell.of(header.text())
                .across(header.across())
                .down(header.down())
                .withNote(header.note());
    }
}
