package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Figures;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds printed totals against the rows they cover. Only a broken sum refuses the table, with both figures and the cell; a count that is none of rows, or a
 * column that counts different things, is reported.
 *
 * @param broken sentences that refuse
 * @param findings sentences to know
 */
record TotalsJudge(List<String> broken, List<String> findings) {

    static TotalsJudge of(Layout layout, TableReading reading) {
        var judge = new TotalsJudge(new ArrayList<>(), new ArrayList<>());
        reading.totals().forEach(total -> judge.judge(layout, total, covered(reading, total)));
        return judge;
    }

    private static List<Line> covered(TableReading reading, PrintedTotal total) {
        return reading.lines().stream()
                .filter(line -> line.sheet().equals(total.sheet()))
                .filter(line -> line.number() >= total.firstLine() && line.number() <= total.lastLine())
                .toList();
    }

    private void judge(Layout layout, PrintedTotal total, List<Line> lines) {
        var groups = lines.stream().mapToInt(Line::group).distinct().count();
        if (total.count() >= 0 && total.count() != groups) {
            findings.add(
                    t("ledger.import.total.count", total.sheet(), total.row(), total.heading(), total.count(), groups));
        }
        Stream.concat(Stream.of(layout.target()), layout.parts().stream())
                .flatMap(target -> target.columns().stream())
                .filter(column -> column.total() != Layout.Total.NONE)
                .forEach(column -> judge(column, total, lines));
    }

    private void judge(Layout.Column column, PrintedTotal total, List<Line> lines) {
        var header = TableReader.squeezed(column.header());
        var cell = total.cells().get(header);
        var printed = cell == null ? Optional.<BigDecimal>empty() : figure(cell, column);
        if (cell == null || printed.isEmpty()) {
            return;
        }
        var sum = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.cells().get(header)))
                .flatMap(part -> figure(part, column).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(printed.get()) != 0) {
            var place = total.sheet() + "!" + cell.address();
            var sentence = t(
                    column.total() == Layout.Total.SUM ? "ledger.import.total.sum" : "ledger.import.total.distinct",
                    place,
                    total.heading(),
                    column.header(),
                    Figures.plain(printed.get()).toPlainString(),
                    Figures.plain(sum).toPlainString());
            (column.total() == Layout.Total.SUM ? broken : findings).add(sentence);
        }
    }

    private static Optional<BigDecimal> figure(Cell cell, Layout.Column column) {
        if (cell.isBlank() || column.zero().contains(cell.text().strip())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Figure.of(cell).number());
        } catch (UnreadableValue words) {
            return Optional.empty();
        }
    }
}
