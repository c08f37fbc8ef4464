package io.xieshou.workbook;

import io.xieshou.workbook.Column.Alignment;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: Excel allows 64,000 of them and old programs far fewer. */
final class SheetStyles {

    private static final String FONT = "宋体";
    private static final int BODY = 10;
    private static final int TITLE = 18;
    private static final byte[] GREY = {(byte) 0xF0, (byte) 0xF0, (byte) 0xF0};
    private static final byte[] DARK_GREY = {(byte) 0x99, (byte) 0x99, (byte) 0x99};
    private static final byte[] CREAM = {(byte) 0xFF, (byte) 0xF7, (byte) 0xE0};
    private static final byte[] RED = {(byte) 0xC0, 0x1C, 0x28};

    private final XSSFWorkbook workbook;
    private final Map<Style, XSSFCellStyle> styles = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What is printed where on the page. */
    enum Part {
        TITLE,
        LINE,
        HEADER,
        BODY
    }

    /**
     * @param format pattern of a number or date
     * @param quoted text that begins like a formula stays text when it is edited again
     */
    record Style(Part part, Look look, Alignment alignment, String format, boolean quoted, boolean locked) {

        static Style of(Part part, Alignment alignment) {
            return new Style(part, Look.PLAIN, alignment, "General", false, true);
        }
    }

    XSSFCellStyle get(Style style) {
        return styles.computeIfAbsent(style, this::make);
    }

    private XSSFCellStyle make(Style wanted) {
        var style = workbook.createCellStyle();
        style.setFont(font(wanted));
        style.setAlignment(
                wanted.look == Look.CLOSED
                        ? HorizontalAlignment.CENTER
                        : HorizontalAlignment.valueOf(wanted.alignment.name()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(wanted.part != Part.LINE);
        style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format));
        style.setQuotePrefixed(wanted.quoted);
        style.setLocked(wanted.locked);
        if (wanted.part == Part.HEADER || wanted.part == Part.BODY) {
            box(style);
        }
        fill(style, wanted);
        return style;
    }

    private XSSFFont font(Style wanted) {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (wanted.part == Part.TITLE ? TITLE : BODY));
        font.setBold(wanted.part == Part.TITLE
                || wanted.part == Part.HEADER
                || wanted.look == Look.GROUP
                || wanted.look == Look.TOTAL);
        font.setItalic(wanted.look == Look.MANUAL);
        if (wanted.look == Look.WRONG) {
            font.setColor(new XSSFColor(RED));
        }
        return font;
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(XSSFCellStyle style, Style wanted) {
        if (wanted.part == Part.HEADER || wanted.look == Look.GROUP) {
            fill(style, FillPatternType.SOLID_FOREGROUND, GREY);
        } else if (wanted.look == Look.MANUAL) {
            fill(style, FillPatternType.SOLID_FOREGROUND, CREAM);
        } else if (wanted.look == Look.UNBACKED) {
            fill(style, FillPatternType.THIN_FORWARD_DIAG, DARK_GREY);
        }
    }

    private static void fill(XSSFCellStyle style, FillPatternType pattern, byte[] colour) {
        style.setFillPattern(pattern);
        style.setFillForegroundColor(new XSSFColor(colour));
    }
}
