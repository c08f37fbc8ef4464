package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The second sheet of a form's workbook: which figures were typed, by whom and why, and which lines wait for their ledger. Absent when there is nothing to note. */
final class XlsxNotes {

    private static final int[] WIDTHS = {6, 30, 12, 14, 14, 46};
    private static final int CHARACTER = 256;

    private XlsxNotes() {}

    static void add(Sheet form, XSSFWorkbook workbook) {
        var notes = notes(form);
        if (notes.isEmpty()) {
            return;
        }
        var sheet = workbook.createSheet(t("form.notes.sheet"));
        var styles = new XlsxStyles(workbook);
        write(sheet, headings(), styles.heading());
        notes.forEach(note -> write(sheet, note, styles.left()));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        XlsxStyles.setUpPage(sheet, true);
    }

    private static List<String> headings() {
        return List.of(
                t("form.sheet.number"),
                t("form.sheet.line"),
                t("form.notes.column"),
                t("form.type.value"),
                t("form.fact.computed"),
                t("form.fact.source"));
    }

    private static List<List<String>> notes(Sheet form) {
        var notes = new ArrayList<List<String>>();
        for (var line : form.lines()) {
            if (line.cells().stream().allMatch(Cell.Awaiting.class::isInstance)) {
                notes.add(note(
                        line.row(),
                        "",
                        null,
                        null,
                        CellOrigin.of(line.row(), line.cells().get(0))));
            }
            for (int i = 0; i < form.columns().size(); i++) {
                if (line.cells().get(i) instanceof Cell.Manual manual) {
                    var beside =
                            manual.computed() == null ? null : manual.computed().value();
                    notes.add(note(
                            line.row(),
                            form.columns().get(i).label().text(),
                            manual.value(),
                            beside,
                            CellOrigin.of(line.row(), manual)));
                }
            }
        }
        return notes;
    }

    private static List<String> note(
            FormRow row, String column, @Nullable BigDecimal typed, @Nullable BigDecimal computed, String source) {
        return List.of(row.code(), row.label().text(), column, shown(row, typed), shown(row, computed), source);
    }

    private static String shown(FormRow row, @Nullable BigDecimal value) {
        return value == null ? "" : row.measure().show(value, Words.language());
    }

    private static void write(XSSFSheet sheet, List<String> texts, CellStyle style) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }
}
