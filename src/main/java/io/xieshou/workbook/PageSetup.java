package io.xieshou.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What concerns a sheet as a whole and is only known once its rows are written. */
final class PageSetup {

    /** Drop-downs reach this far below the header, for templates. */
    private static final int ROOM = 5_000;

    boolean landscape;
    boolean isProtected;
    int frozenColumns;
    int headerFirst = -1;
    int headerLast = -1;
    String footer = "";

    void apply(SXSSFSheet sheet, List<Column> columns, int rows) {
        print(sheet);
        if (headerFirst >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headerFirst, headerLast, -1, -1));
        }
        if (headerLast >= 0 || frozenColumns > 0) {
            sheet.createFreezePane(frozenColumns, headerLast + 1);
        }
        for (int column = 0; column < columns.size(); column++) {
            offer(sheet, columns.get(column), column, Math.max(rows, headerLast + ROOM));
        }
        if (isProtected) {
            sheet.enableLocking();
        }
    }

    private void print(SXSSFSheet sheet) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private void offer(SXSSFSheet sheet, Column column, int index, int last) {
        var choices = column.choices();
        if (choices != null) {
            var helper = sheet.getDataValidationHelper();
            var cells = new CellRangeAddressList(headerLast + 1, last, index, index);
            var validation = helper.createValidation(helper.createFormulaListConstraint(choices.range()), cells);
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            sheet.addValidationData(validation);
        }
    }
}
