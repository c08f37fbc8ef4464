package io.xieshou.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The user's own workbook back with one more column, 错误信息, that tells row by row what is to be mended. Everything else stays as it was: sheets, formats,
 * formulas, notes. Where a column of that name is there already, from the last time, it is written anew.
 *
 * @param sheet name of the sheet the rows are on
 * @param headerRow the row the column's heading goes to
 * @param messages by row number
 */
public record ErrorColumn(String sheet, int headerRow, Map<Integer, String> messages) {

    /** By this heading an import knows the column and leaves it out. */
    public static final String HEADING = "错误信息";

    public ErrorColumn {
        messages = Map.copyOf(messages);
    }

    /**
     * Writes the copy: xlsx and xls as what they are, CSV as UTF-8. Memory is bounded for xlsx and CSV.
     *
     * @param originalName for sentences, should the file have become unreadable
     */
    public void copy(Path original, String originalName, OutputStream out) {
        try (var workbook = Workbooks.open(original, originalName)) {
            var target = workbook.findSheet(sheet).orElseThrow(() -> new IllegalArgumentException("No sheet " + sheet));
            int column = column(target);
            if (workbook instanceof XlsxWorkbook xlsx) {
                xlsx.copy(target, new XlsxColumn(column, this), out);
            } else if (workbook instanceof XlsWorkbook xls) {
                copy(xls.poi(), column, out);
            } else {
                copy((CsvWorkbook) workbook, column, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes into the column at this row, or null for nothing. */
    @Nullable
    String text(int row) {
        return row == headerRow ? HEADING : messages.get(row);
    }

    /** The column behind the last filled one, or the one that is there from the last time. */
    private int column(Sheet target) {
        int last = 0;
        try (var rows = target.rows()) {
            for (var row : rows) {
                for (int column = row.width(); column > 0; column--) {
                    var text = row.cell(column).isBlank()
                            ? ""
                            : row.number() == headerRow ? row.cell(column).text() : "filled";
                    if (text.equals(HEADING)) {
                        return column;
                    }
                    last = text.isEmpty() ? last : Math.max(last, column);
                }
            }
        }
        return Math.min(last + 1, Address.LAST_COLUMN);
    }

    private void copy(HSSFWorkbook poi, int column, OutputStream out) throws IOException {
        var target = poi.getSheet(sheet);
        for (int number = 1; number <= target.getLastRowNum() + 1; number++) {
            var row = target.getRow(number - 1);
            var text = text(number);
            if (row != null && row.getCell(column - 1) != null) {
                row.getCell(column - 1).setBlank();
            }
            if (text != null) {
                (row == null ? target.createRow(number - 1) : row)
                        .createCell(column - 1)
                        .setCellValue(text);
            }
        }
        poi.write(out);
    }

    private void copy(CsvWorkbook csv, int column, OutputStream out) {
        try (var rows = csv.rawRows();
                var writer = CsvWriter.open(out, rows.separator())) {
            for (var row = rows.read(); row != null; row = rows.read()) {
                writer.rawRow(with(row, column, text(row.number())));
            }
        }
    }

    private static List<String> with(Row row, int column, @Nullable String text) {
        var fields = new ArrayList<String>();
        for (int i = 1; i <= Math.max(row.width(), text == null ? 0 : column); i++) {
            fields.add(
                    i == column
                            ? CsvText.guard(text == null ? "" : text)
                            : row.cell(i).raw());
        }
        return fields;
    }
}
