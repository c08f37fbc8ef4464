package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.HeaderCell;
import io.xieshou.workbook.Look;
import io.xieshou.workbook.SheetCell;
import io.xieshou.workbook.SheetWriter;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A sheet as a workbook in the printed layout: title, merged groups, repeated headings, what is filled in below; A4, as wide as the page. */
final class XlsxForm {

    /** As many digits as a spreadsheet keeps; a rate has no end. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int FIGURE_WIDTH = 10;
    private static final int WORDS_WIDTH = 24;

    private final Sheet form;
    private final PrintedForm printed;

    XlsxForm(Sheet form) {
        this.form = form;
        this.printed = PrintedForm.of(form);
    }

    void write(OutputStream out) {
        try (var workbook = WorkbookWriter.open(printed.title(), Words.language())) {
            write(workbook.sheet(t("form.print.sheet"), columns()));
            XlsxNotes.add(form, workbook);
            workbook.writeTo(out);
        }
    }

    private List<Column> columns() {
        var columns =
                new ArrayList<>(printed.leads().stream().map(XlsxForm::column).toList());
        form.columns()
                .forEach(column -> columns.add(
                        column.isWords() ? Column.text(WORDS_WIDTH) : Column.number(FIGURE_WIDTH, Column.AS_IS)));
        return columns;
    }

    private static Column column(LineLead lead) {
        return switch (lead) {
            case NUMBER -> Column.centered(6);
            case GROUP -> Column.centered(11);
            case NAME -> Column.text(34);
            case UNIT -> Column.centered(8);
        };
    }

    private void write(SheetWriter sheet) {
        if (printed.landscape()) {
            sheet.landscape();
        }
        sheet.freezeColumns(printed.leads().size());
        printed.head().forEach(sheet::title);
        sheet.title(printed.title());
        sheet.header(printed.headings().stream()
                .map(row -> row.stream().map(XlsxForm::heading).toList())
                .toList());
        printed.groups().forEach(group -> write(sheet, group));
        var foot = printed.foot().stream().map(PrintedForm.Blank::text).toList();
        sheet.note(String.join("　　　　", foot));
        sheet.note("");
        sheet.line("", t("form.print.seal"));
    }

    private static HeaderCell heading(PrintedForm.Head head) {
        return HeaderCell.of(head.text()).across(head.across()).down(head.down());
    }

    private void write(SheetWriter sheet, PrintedForm.Group group) {
        for (var line : group.lines()) {
            var cells = new ArrayList<SheetCell>();
            for (var lead : printed.leads()) {
                if (lead != LineLead.GROUP) {
                    cells.add(SheetCell.of(line.lead(lead)));
                } else if (line == group.lines().get(0)) {
                    cells.add(SheetCell.of(group.label()).down(group.lines().size()));
                }
            }
            line.figures().forEach(figure -> cells.add(cell(figure)));
            sheet.row(cells);
        }
    }

    private static SheetCell cell(PrintedForm.Figure figure) {
        if (figure.isWords()) {
            return SheetCell.of(figure.text());
        }
        if (figure.isClosed()) {
            return SheetCell.of(figure.text()).looking(Look.CLOSED);
        }
        var value = figure.value();
        var cell = SheetCell.of(value == null ? figure.text() : value.round(DIGITS));
        return cell.withDecimals(figure.decimals()).looking(look(figure.cell())).withNote(note(figure));
    }

    private static Look look(Cell cell) {
        if (cell instanceof Cell.Manual) {
            return Look.MANUAL;
        }
        return cell instanceof Cell.Awaiting ? Look.UNBACKED : Look.PLAIN;
    }

    /** Why a figure was typed. */
    private static String note(PrintedForm.Figure figure) {
        return figure.cell() instanceof Cell.Manual manual ? manual.statement().reason() : "";
    }
}
