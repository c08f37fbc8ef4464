package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Figures;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        var items = items(layout, lines);
        if (total.count() >= 0 && total.count() != items) {
            findings.add(
                    t("ledger.import.total.count", total.sheet(), total.row(), total.heading(), total.count(), items));
        }
        layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .filter(column -> column.total() != Layout.Total.NONE)
                .forEach(column -> judge(column, total, lines));
        if (layout.unpivot() != null) {
            judgeUnpivoted(layout.unpivot(), total, lines);
        }
        for (var part : layout.parts()) {
            if (part.unpivot() != null) {
                judgeUnpivoted(
                        part.unpivot(),
                        total,
                        lines.stream().flatMap(part::lines).toList());
            }
        }
    }

    /** How many items the rows are: each row one, or each group where its rows are one entry, or steps or cells of one. */
    private static long items(Layout layout, List<Line> lines) {
        var grouped = layout.unpivot() != null
                || layout.targets().stream()
                        .anyMatch(
                                target -> target.perGroup() || !target.counter().isEmpty());
        return grouped ? lines.stream().mapToInt(Line::group).distinct().count() : lines.size();
    }

    private void judgeUnpivoted(Layout.Unpivot unpivot, PrintedTotal total, List<Line> lines) {
        var kind = unpivot.value().total();
        if (kind == Layout.Total.SUM || kind == Layout.Total.DISTINCT) {
            total.cells().values().stream()
                    .filter(cell -> unpivot.covers(cell.column()))
                    .forEach(cell -> judgeSum(unpivot.value(), cell, total, lines));
        } else if (kind == Layout.Total.COUNT) {
            countUnpivoted(unpivot, total, lines);
        }
    }

    /** The cells of one column that became rows, added up. */
    private void judgeSum(Layout.Column value, Cell printed, PrintedTotal total, List<Line> lines) {
        var cells = lines.stream()
                .flatMap(line -> line.cell(Layout.Unpivot.CELL).stream())
                .filter(cell -> cell.column() == printed.column())
                .toList();
        compareSum(value, printed.address().toString(), printed, total, cells);
    }

    /** What a printed total says of columns that became rows is how many different texts each holds. */
    private void countUnpivoted(Layout.Unpivot unpivot, PrintedTotal total, List<Line> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.given().getOrDefault(unpivot.header(), ""),
                        LinkedHashMap::new,
                        Collectors.mapping(TotalsJudge::unpivoted, Collectors.toSet())))
                .forEach((header, different) -> total.cells().entrySet().stream()
                        .filter(cell -> unpivot.covers(cell.getValue().column()))
                        .filter(cell -> TableHeader.top(cell.getKey()).equals(TableHeader.squeezed(header)))
                        .forEach(cell -> compareCount(header, cell.getValue(), total, different.size())));
    }

    private static String unpivoted(Line line) {
        return line.cell(Layout.Unpivot.CELL).map(cell -> cell.text().strip()).orElse("");
    }

    private void compareCount(String header, Cell cell, PrintedTotal total, int different) {
        var printed = number(cell);
        if (printed.isPresent() && printed.get().compareTo(BigDecimal.valueOf(different)) != 0) {
            findings.add(sentence(
                    "ledger.import.total.different",
                    header,
                    cell,
                    total,
                    printed.get(),
                    BigDecimal.valueOf(different)));
        }
    }

    private void judge(Layout.Column column, PrintedTotal total, List<Line> lines) {
        var header = TableHeader.squeezed(column.header());
        var cell = total.cells().get(header);
        var printed = cell == null ? Optional.<BigDecimal>empty() : figure(cell, column);
        if (cell == null || printed.isEmpty()) {
            return;
        }
        if (column.total() == Layout.Total.COUNT) {
            var different = lines.stream()
                    .flatMap(line -> line.cell(header).stream())
                    .map(part -> part.text().strip())
                    .distinct()
                    .count();
            compareCount(column.header(), cell, total, (int) different);
            return;
        }
        var cells = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.cells().get(header)))
                .toList();
        compareSum(column, column.header(), cell, total, cells);
    }

    private void compareSum(Layout.Column column, String header, Cell printed, PrintedTotal total, List<Cell> cells) {
        var sum =
                cells.stream().flatMap(cell -> figure(cell, column).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var figure = figure(printed, column);
        if (figure.isPresent() && sum.compareTo(figure.get()) != 0) {
            var key = column.total() == Layout.Total.SUM ? "ledger.import.total.sum" : "ledger.import.total.distinct";
            (column.total() == Layout.Total.SUM ? broken : findings)
                    .add(sentence(key, header, printed, total, figure.get(), sum));
        }
    }

    private static String sentence(
            String key, String header, Cell cell, PrintedTotal total, BigDecimal printed, BigDecimal computed) {
        return t(
                key,
                CellReader.place(cell, total.sheet()),
                total.heading(),
                header,
                Figures.plain(printed).toPlainString(),
                Figures.plain(computed).toPlainString());
    }

    private static Optional<BigDecimal> figure(Cell cell, Layout.Column column) {
        return column.zero().contains(cell.text().strip()) ? Optional.empty() : number(cell);
    }

    private static Optional<BigDecimal> number(Cell cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Figure.of(cell).number());
        } catch (UnreadableValue words) {
            return Optional.empty();
        }
    }
}
