package io.xieshou.form;

import static io.xieshou.page.Words.t;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet as a workbook in the printed layout: title, merged groups, repeated headings, what is filled in below; A4, as wide as the page. */
final class XlsxForm {

    private static final int[] LEAD_WIDTHS = {6, 11, 30, 8};
    private static final int FIGURE_WIDTH = 10;
    private static final int CHARACTER = 256;

    private final Sheet form;
    private final PrintedForm printed;

    XlsxForm(Sheet form) {
        this.form = form;
        this.printed = PrintedForm.of(form);
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            new Writing(workbook).write();
            XlsxNotes.add(form, workbook);
            workbook.write(out);
        }
    }

    /** One go at a workbook: knows which row comes next. */
    private final class Writing {

        private final XSSFSheet sheet;
        private final XlsxStyles styles;
        private int next;

        Writing(XSSFWorkbook workbook) {
            this.sheet = workbook.createSheet(t("form.print.sheet"));
            this.styles = new XlsxStyles(workbook);
        }

        void write() {
            printed.head().forEach(line -> across(line, styles.above(), 20));
            across(printed.title(), styles.title(), 30);
            int heading = next;
            texts(row(28), printed.headings(), styles.heading());
            int first = next;
            printed.groups().forEach(this::group);
            foot();
            setUp(heading, first);
        }

        private void group(PrintedForm.Group group) {
            int from = next;
            group.lines().forEach(line -> line(group, line));
            if (next - from > 1) {
                sheet.addMergedRegion(new CellRangeAddress(from, next - 1, 1, 1));
            }
        }

        private void line(PrintedForm.Group group, PrintedForm.Line line) {
            var row = row(-1);
            text(row, 0, line.number(), styles.centred());
            text(row, 1, group.label(), styles.centred());
            text(row, 2, line.name(), styles.left());
            text(row, 3, line.unit(), styles.centred());
            for (int i = 0; i < line.figures().size(); i++) {
                figure(row, PrintedForm.LEADS + i, line.figures().get(i));
            }
        }

        private void figure(Row row, int column, PrintedForm.Figure figure) {
            var cell = row.createCell(column);
            cell.setCellStyle(styles.figure(figure.decimals()));
            if (figure.value() != null) {
                cell.setCellValue(figure.value().doubleValue());
            } else {
                cell.setCellValue(figure.text());
            }
        }

        private void foot() {
            if (!printed.foot().isEmpty()) {
                var texts = printed.foot().stream().map(PrintedForm.Blank::text).toList();
                across(String.join("　　　　", texts), styles.below(), 26);
            }
            across(t("form.print.seal"), styles.seal(), 40);
        }

        private void setUp(int heading, int first) {
            for (int i = 0; i < width(); i++) {
                var characters = i < LEAD_WIDTHS.length ? LEAD_WIDTHS[i] : FIGURE_WIDTH;
                sheet.setColumnWidth(i, characters * CHARACTER);
            }
            sheet.createFreezePane(PrintedForm.LEADS, first);
            sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
            XlsxStyles.setUpPage(sheet, printed.landscape());
            sheet.getWorkbook().setPrintArea(0, 0, width() - 1, 0, next - 1);
        }

        /** A line of text over the whole width. */
        private void across(String text, CellStyle style, int height) {
            text(row(height), 0, text, style);
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, width() - 1));
        }

        private void texts(Row row, List<String> texts, CellStyle style) {
            for (int i = 0; i < texts.size(); i++) {
                text(row, i, texts.get(i), style);
            }
        }

        private void text(Row row, int column, String text, CellStyle style) {
            var cell = row.createCell(column);
            cell.setCellValue(text);
            cell.setCellStyle(style);
        }

        private Row row(int height) {
            var row = sheet.createRow(next++);
            row.setHeightInPoints(height);
            return row;
        }

        private int width() {
            return printed.headings().size();
        }
    }
}
