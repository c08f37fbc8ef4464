package io.xieshou.form;

import static io.xieshou.page.Words.t;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a printed form look, each style made once; and the page they are printed on. */
final class XlsxStyles {

    private static final double NARROW = 0.5;
    private static final double WIDE = 0.6;

    private final XSSFWorkbook workbook;
    private final CellStyle above;
    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle centred;
    private final CellStyle left;
    private final CellStyle below;
    private final CellStyle seal;
    private final Map<Integer, CellStyle> figures = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        above = style(12, HorizontalAlignment.CENTER, false);
        title = style(16, HorizontalAlignment.CENTER, false);
        heading = bold(style(10, HorizontalAlignment.CENTER, true));
        centred = style(10, HorizontalAlignment.CENTER, true);
        left = style(10, HorizontalAlignment.LEFT, true);
        below = style(11, HorizontalAlignment.LEFT, false);
        seal = style(11, HorizontalAlignment.RIGHT, false);
    }

    CellStyle above() {
        return above;
    }

    CellStyle title() {
        return title;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle centred() {
        return centred;
    }

    CellStyle left() {
        return left;
    }

    CellStyle below() {
        return below;
    }

    CellStyle seal() {
        return seal;
    }

    /** Right-aligned; shown with as many decimals, kept with all. */
    CellStyle figure(int decimals) {
        return figures.computeIfAbsent(decimals, digits -> {
            var style = style(10, HorizontalAlignment.RIGHT, true);
            var format = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    static void setUpPage(XSSFSheet sheet, boolean landscape) {
        var page = sheet.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(landscape);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, NARROW);
        sheet.setMargin(PageMargin.RIGHT, NARROW);
        sheet.setMargin(PageMargin.TOP, WIDE);
        sheet.setMargin(PageMargin.BOTTOM, WIDE);
        sheet.getFooter().setCenter(t("form.print.page", "&P", "&N"));
    }

    private CellStyle style(int size, HorizontalAlignment alignment, boolean framed) {
        var font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) size);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private CellStyle bold(CellStyle style) {
        workbook.getFontAt(style.getFontIndex()).setBold(true);
        return style;
    }
}
