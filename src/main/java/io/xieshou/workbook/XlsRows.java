package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet POI holds in memory. */
final class XlsRows extends Rows {

    private final String file;
    private final HSSFSheet sheet;
    private final boolean since1904;
    private int next;

    XlsRows(String file, HSSFSheet sheet, boolean since1904) {
        this.file = file;
        this.sheet = sheet;
        this.since1904 = since1904;
    }

    @Override
    public double share() {
        return sheet.getLastRowNum() < 0 ? 1 : (double) next / (sheet.getLastRowNum() + 1);
    }

    @Override
    List<Area> merged() {
        return sheet.getMergedRegions().stream()
                .map(region -> Area.of(
                        region.getFirstRow() + 1,
                        region.getFirstColumn() + 1,
                        region.getLastRow() + 1,
                        region.getLastColumn() + 1))
                .toList();
    }

    @Override
    @Nullable
    Row read() {
        try {
            return readNext();
        } catch (RuntimeException e) { // POI throws whatever it stumbles over first
            throw new UnreadableWorkbook(Sentence.of("workbook.damaged", file), e);
        }
    }

    @Override
    public void close() {}

    private @Nullable Row readNext() {
        while (next <= sheet.getLastRowNum()) {
            var row = sheet.getRow(next++);
            if (row != null) {
                return row(row);
            }
        }
        return null;
    }

    private Row row(HSSFRow row) {
        var cells = new @Nullable Cell[Math.max(row.getLastCellNum(), 0)];
        for (int i = 0; i < cells.length; i++) {
            var cell = row.getCell(i);
            cells[i] = cell == null ? null : cell(cell, row.getRowNum() + 1, i + 1);
        }
        return new Row(row.getRowNum() + 1, cells);
    }

    private Cell cell(HSSFCell cell, int row, int column) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, row, column);
            case STRING ->
                Cell.text(
                        row, column, Xml.unescape(cell.getRichStringCellValue().getString()));
            case BOOLEAN -> Cell.truth(row, column, cell.getBooleanCellValue());
            case ERROR ->
                Cell.error(
                        row,
                        column,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> Cell.blank(row, column);
        };
    }

    private Cell number(HSSFCell cell, int row, int column) {
        var number = ExactNumber.find(cell.getNumericCellValue());
        var style = cell.getCellStyle();
        return number == null
                ? Cell.error(row, column, "#NUM!")
                : Cell.number(
                        row,
                        column,
                        number,
                        CellFormat.of(style.getDataFormat(), style.getDataFormatString()),
                        since1904);
    }
}
