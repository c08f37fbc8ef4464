package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Each printed total with what it says of the columns that are judged, and what is wrong with it. */
final class TotalsTable {

    private TotalsTable() {}

    static TableView of(Layout layout, TableReading reading) {
        var rows = new ArrayList<Row>();
        for (var total : reading.totals()) {
            var judged = TotalsJudge.of(layout, new TableReading(reading.lines(), List.of(total), List.of()));
            var verdict = new ArrayList<>(judged.broken());
            verdict.addAll(judged.findings());
            rows.add(new Row(
                    "",
                    "",
                    List.of(
                            Cell.of(Told.where(total.sheet() + "!" + total.row())),
                            Cell.of(total.heading()),
                            Cell.of(figures(layout, total)),
                            Cell.of(verdict.isEmpty() ? t("teach.preview.holds") : String.join("\n", verdict)))));
        }
        var columns = List.of(
                Column.text(t("teach.preview.place")),
                Column.text(t("teach.preview.total")),
                Column.text(t("teach.preview.figures")),
                Column.prose(t("teach.preview.verdict")));
        return new TableView(t("teach.preview.totals"), columns, rows, t("teach.preview.totals.none"));
    }

    private static String figures(Layout layout, PrintedTotal total) {
        var figures = new LinkedHashSet<String>();
        layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .filter(column -> column.total() != Layout.Total.NONE)
                .forEach(column -> {
                    var cell = total.cells().get(TableHeader.squeezed(column.header()));
                    if (cell != null && !cell.isBlank()) {
                        figures.add(column.header() + " " + cell.text());
                    }
                });
        return String.join(t("page.separator"), figures);
    }
}
