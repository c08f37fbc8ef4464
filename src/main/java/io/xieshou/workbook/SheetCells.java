package io.xieshou.workbook;

import io.xieshou.workbook.Column.Alignment;
import io.xieshou.workbook.SheetStyles.Part;
import io.xieshou.workbook.SheetStyles.Style;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Writes single cells so that they come back as they were. */
final class SheetCells {

    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "…";
    private static final int MOST_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final String GENERAL = "General";

    private final SXSSFSheet sheet;
    private final List<Column> columns;
    private final SheetStyles styles;

    SheetCells(SXSSFSheet sheet, List<Column> columns, SheetStyles styles) {
        this.sheet = sheet;
        this.columns = columns;
        this.styles = styles;
    }

    void write(SXSSFRow row, int column, SheetCell content, Part part) {
        var cell = row.createCell(column);
        var format = write(cell, content.value(), decimals(content, column));
        var text = content.value() instanceof String string ? string : "";
        boolean header = part == Part.HEADER;
        cell.setCellStyle(styles.get(new Style(
                part,
                content.look(),
                alignment(content, column, header),
                format,
                CsvText.isDangerous(text),
                header || columns.get(column).locked())));
        if (!content.note().isEmpty()) {
            note(cell, content.note());
        }
    }

    private Alignment alignment(SheetCell content, int column, boolean header) {
        if (header) {
            return Alignment.CENTER;
        }
        return content.look() == Look.GROUP
                ? Alignment.LEFT
                : columns.get(column).alignment();
    }

    /** How many lines a cell's text needs in its columns, a Chinese character being two digits wide. */
    int lines(SheetCell cell, int column) {
        if (!(cell.value() instanceof String text)) {
            return 1;
        }
        double width = 0;
        for (int i = column; i < column + cell.across(); i++) {
            width += columns.get(i).width();
        }
        double room = Math.max(width - 1, 2);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> (int) Math.ceil(Math.max(1, digits(line)) / room))
                        .sum());
    }

    private static int digits(String line) {
        return line.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    private int decimals(SheetCell content, int column) {
        var own = content.decimals();
        return own == null ? columns.get(column).decimals() : own;
    }

    /** Writes the value and returns the format that shows it. */
    private static String write(SXSSFCell cell, @Nullable Object value, int decimals) {
        if (value instanceof LocalDate day) {
            return write(cell, day, "yyyy\\-mm\\-dd", day.toString());
        }
        if (value instanceof YearMonth month) {
            return write(cell, month.atDay(1), "yyyy\"年\"m\"月\"", month.getYear() + "年" + month.getMonthValue() + "月");
        }
        if (value instanceof String text) {
            cell.setCellValue(escape(text));
            return GENERAL;
        }
        return value == null ? GENERAL : write(cell, new BigDecimal(value.toString()), decimals);
    }

    /** Spreadsheets do not know days before March 1900 for certain. */
    private static String write(SXSSFCell cell, LocalDate day, String format, String text) {
        if (day.isBefore(FIRST_DAY)) {
            cell.setCellValue(text);
            return GENERAL;
        }
        cell.setCellValue(day);
        return format;
    }

    /** A spreadsheet keeps 15 digits; a number of more is written as text rather than falsified. */
    private static String write(SXSSFCell cell, BigDecimal number, int decimals) {
        if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
            cell.setCellValue(number.toPlainString());
            return GENERAL;
        }
        cell.setCellValue(number.doubleValue());
        return decimals < 0 ? GENERAL : "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    /** What reads like an escape of ours is escaped itself; what no cell can hold is cut. */
    private static String escape(String text) {
        var whole = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
        return whole.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private void note(SXSSFCell cell, String text) {
        var drawing = sheet.createDrawingPatriarch();
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        place(anchor, cell, text);
        var comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAddress(cell.getAddress());
    }

    private static void place(ClientAnchor anchor, SXSSFCell cell, String text) {
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 2 + text.length() / 20);
    }
}
