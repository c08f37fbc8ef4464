package io.xieshou.samples;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays a {@link PrintedTable} out on a sheet as the document prints it: lines above, title, unit at the right, the table with its merged cells, notes below. */
final class PrintedSheet {

    private static final int LINE_HEIGHT = 15;

    private final PrintedTable table;
    private final XSSFSheet sheet;
    private final CellStyle plain;
    private final CellStyle title;
    private final CellStyle right;
    private final CellStyle header;
    private final CellStyle body;
    private int next;

    private PrintedSheet(PrintedTable table, XSSFWorkbook workbook) {
        this.table = table;
        this.sheet = workbook.createSheet(table.surrounding("sheet"));
        this.plain = style(workbook, 11, HorizontalAlignment.LEFT, false);
        this.title = style(workbook, 18, HorizontalAlignment.CENTER, false);
        this.right = style(workbook, 11, HorizontalAlignment.RIGHT, false);
        this.header = style(workbook, 10, HorizontalAlignment.CENTER, true);
        this.body = style(workbook, 10, HorizontalAlignment.CENTER, true);
    }

    static void add(PrintedTable table, XSSFWorkbook workbook) {
        new PrintedSheet(table, workbook).write();
    }

    private void write() {
        line("above", plain);
        line("title", title);
        line("left", plain);
        line("unit", right);
        int first = next;
        writeTable();
        line("below", plain);
        setUpPage(first);
    }

    private void line(String name, CellStyle style) {
        if (!table.surrounding(name).isEmpty()) {
            var cell = sheet.createRow(next).createCell(0);
            cell.setCellValue(table.surrounding(name));
            cell.setCellStyle(style);
            merge(next, 0, 1, table.widths().size());
            cell.getRow().setHeightInPoints(style == title ? 2 * LINE_HEIGHT : LINE_HEIGHT);
            next++;
        }
    }

    private void writeTable() {
        int first = next;
        for (int row = 0; row < table.rows().size(); row++) {
            var line = sheet.createRow(next++);
            for (int column = 0; column < table.widths().size(); column++) {
                write(line, row, column, row < table.headerRows() ? header : body);
            }
            line.setHeightInPoints(LINE_HEIGHT * lines(row));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.widths().size(); column++) {
                if (!table.continues(row, column)) {
                    merge(first + row, column, table.down(row, column), table.across(row, column));
                }
            }
        }
    }

    /** How many lines the fullest cell of a row needs, a Chinese character being two digits wide. */
    private int lines(int row) {
        int most = 1;
        for (int column = 0; column < table.widths().size(); column++) {
            if (!table.continues(row, column) && table.down(row, column) == 1) {
                int width = table.widths().subList(column, column + table.across(row, column)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                var text = table.rows().get(row).get(column);
                int needed =
                        text.lines().mapToInt(line -> 1 + digits(line) / width).sum();
                most = Math.max(most, needed);
            }
        }
        return most;
    }

    private static int digits(String line) {
        return line.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    private void write(Row line, int row, int column, CellStyle style) {
        var cell = line.createCell(column);
        cell.setCellStyle(style);
        var text = table.continues(row, column) ? "" : table.rows().get(row).get(column);
        if (text.matches("\\d+([.]\\d+)?")) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void merge(int row, int column, int down, int across) {
        if (down > 1 || across > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row, row + down - 1, column, column + across - 1));
        }
    }

    private void setUpPage(int firstOfTable) {
        for (int column = 0; column < table.widths().size(); column++) {
            sheet.setColumnWidth(column, table.widths().get(column) * 256);
        }
        sheet.setRepeatingRows(new CellRangeAddress(firstOfTable, firstOfTable + table.headerRows() - 1, -1, -1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(table.surrounding("paper").equals("landscape"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private static CellStyle style(XSSFWorkbook workbook, int points, HorizontalAlignment alignment, boolean boxed) {
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) points);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(boxed);
        var line = boxed ? BorderStyle.THIN : BorderStyle.NONE;
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        return style;
    }
}
