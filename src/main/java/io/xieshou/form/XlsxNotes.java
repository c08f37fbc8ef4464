package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.WorkbookWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second sheet of a form's workbook: which figures were typed, by whom and why, and which lines wait for their ledger. Absent when there is nothing to
 * note.
 */
final class XlsxNotes {

    private static final List<Column> COLUMNS = List.of(
            Column.centered(6),
            Column.text(34),
            Column.centered(12),
            Column.text(16),
            Column.text(16),
            Column.text(46));

    private XlsxNotes() {}

    static void add(Sheet form, WorkbookWriter workbook) {
        var notes = notes(form);
        if (notes.isEmpty()) {
            return;
        }
        var sheet = workbook.sheet(t("form.notes.sheet"), COLUMNS).landscape();
        sheet.header(
                t("form.sheet.number"),
                t("form.sheet.line"),
                t("form.notes.column"),
                t("form.type.value"),
                t("form.fact.computed"),
                t("form.fact.source"));
        notes.forEach(note -> sheet.row(note.toArray()));
    }

    private static List<List<String>> notes(Sheet form) {
        var notes = new ArrayList<List<String>>();
        for (var line : form.lines()) {
            if (form.isAwaiting(line)) {
                notes.add(note(line.row(), "", null, null, CellOrigin.of(line.row(), new Cell.Awaiting())));
            }
            for (int i = 0; i < form.columns().size(); i++) {
                if (line.cells().get(i) instanceof Cell.Manual manual) {
                    var column = form.columns().get(i);
                    notes.add(typed(line.row().in(column), column, manual));
                }
            }
        }
        return notes;
    }

    private static List<String> typed(FormRow row, SheetColumn column, Cell.Manual manual) {
        var beside = manual.computed() == null ? null : manual.computed().value();
        return note(row, column.name(), manual.value(), beside, CellOrigin.of(row, manual));
    }

    private static List<String> note(
            FormRow row, String column, @Nullable BigDecimal typed, @Nullable BigDecimal computed, String source) {
        return List.of(
                row.number().text(), row.label().text(), column, shown(row, typed), shown(row, computed), source);
    }

    private static String shown(FormRow row, @Nullable BigDecimal value) {
        return value == null ? "" : row.measure().show(value, Words.language());
    }
}
