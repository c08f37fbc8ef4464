package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.CellOrigin;
import io.xieshou.form.ColumnHeads;
import io.xieshou.form.FormRow;
import io.xieshou.form.LineLead;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.form.SheetLine;
import io.xieshou.form.SheetLine.Totalling;
import io.xieshou.page.SheetView;
import io.xieshou.page.SheetView.Heading;
import io.xieshou.page.SheetView.Lead;
import io.xieshou.page.SheetView.LeadKind;
import io.xieshou.page.SheetView.Row;
import io.xieshou.page.SheetView.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows a sheet as a grid.
 *
 * @param before the sheet of the period before, to show what changed; null for no comparison
 */
record SheetGrid(Sheet sheet, @Nullable Sheet before) {

    SheetView view() {
        return view(t("form.sheet.hint"), (key, cell) -> cell);
    }

    /** The same with cells changed one by one, e.g. into such that take input. */
    SheetView view(String hint, BiFunction<CellKey, SheetView.Cell, SheetView.Cell> change) {
        return new SheetView(
                "sheet",
                sheet.form().title().text(),
                leads().map(lead -> new Lead(LeadKind.valueOf(lead.name()), lead.heading()))
                        .toList(),
                ColumnHeads.of(sheet.columns(), SheetGrid::heading),
                rows(change),
                hint);
    }

    /** Groups stand as subheadings. */
    private Stream<LineLead> leads() {
        return LineLead.of(sheet.form()).stream().filter(lead -> lead != LineLead.GROUP);
    }

    private static Heading heading(ColumnHeads.Head head) {
        return new Heading(head.text(), head.unit(), head.across(), head.down());
    }

    private List<Row> rows(BiFunction<CellKey, SheetView.Cell, SheetView.Cell> change) {
        var rows = new ArrayList<Row>();
        var group = "";
        for (var line : sheet.lines()) {
            var next = line.row().group().text();
            if (!next.equals(group)) {
                rows.add(Row.subheading(next));
                group = next;
            }
            rows.add(row(line, change));
        }
        return rows;
    }

    private Row row(SheetLine line, BiFunction<CellKey, SheetView.Cell, SheetView.Cell> change) {
        var row = line.row();
        var leads = leads().map(lead -> lead.text(row)).toList();
        var cells = IntStream.range(0, sheet.columns().size())
                .mapToObj(index -> change.apply(key(line, index), cell(line, index)))
                .toList();
        return Row.of(depth(row), leads, cells);
    }

    private static int depth(FormRow row) {
        return row.label().zh().startsWith("其中") ? 1 : 0;
    }

    private SheetView.Cell cell(SheetLine line, int index) {
        var column = sheet.columns().get(index);
        var cell = line.cells().get(index);
        var key = key(line, index);
        var row = line.row().in(column);
        var text = new CellText(row, cell);
        return new SheetView.Cell(
                text.printed(),
                state(column, cell),
                t("form.cell.name", column.name(), line.row().label().text(), text.spoken(), text.kind()),
                source(line, column, cell),
                SheetAddress.of(sheet).cell(key),
                before(key, text),
                failure(key),
                null);
    }

    private CellKey key(SheetLine line, int index) {
        return new CellKey(line.row().code(), sheet.columns().get(index).code());
    }

    private @Nullable String before(CellKey key, CellText now) {
        return before == null
                ? null
                : before.findCell(key).map(now::changeSince).orElse(null);
    }

    private @Nullable String failure(CellKey key) {
        var failures = sheet.failures(key);
        return failures.isEmpty()
                ? null
                : failures.stream().map(Sheet.Failure::sentence).collect(Collectors.joining(" "));
    }

    /** What the status line says: where the figure comes from and what else should be known. */
    private String source(SheetLine line, SheetColumn column, Cell cell) {
        var sentences = new ArrayList<String>();
        sentences.add(CellOrigin.of(line.row().in(column), cell));
        sheet.formula(new CellKey(line.row().code(), column.code()))
                .ifPresent(formula -> sentences.add(formula.words()));
        if (column.total() && line.totalling() != Totalling.SUM) {
            sentences.add(t("form.total." + line.totalling().name().toLowerCase(Locale.ROOT)));
        }
        if (!line.row().note().text().isEmpty()) {
            sentences.add(line.row().note().text());
        }
        return String.join(t("form.sentence.gap"), sentences);
    }

    private static State state(SheetColumn column, Cell cell) {
        if (cell instanceof Cell.Words && !(cell.isUnsaid() && !column.isTyped())) {
            return State.WORDS;
        }
        if (cell instanceof Cell.Closed) {
            return State.CLOSED;
        }
        if (cell instanceof Cell.Manual) {
            return State.MANUAL;
        }
        if (cell instanceof Cell.Awaiting) {
            return State.UNBACKED;
        }
        return cell.isMissing() ? State.MISSING : State.COMPUTED;
    }
}
