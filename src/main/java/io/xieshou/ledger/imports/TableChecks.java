package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Values;
import io.xieshou.pack.Packs;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the checks of a layout over a table that was read by it. */
@Component
class TableChecks {

    private static final int MOST_OF_ONE = 100;

    private final Packs packs;
    private final RecordedFigures figures;

    TableChecks(Packs packs, RecordedFigures figures) {
        this.packs = packs;
        this.figures = figures;
    }

    /**
     * A sentence for each row or group that does not hold.
     *
     * @param unit whose recorded entries are compared with
     */
    List<String> findings(Layout layout, List<Line> lines, int unit) {
        return layout.checks().stream()
                .map(check -> ReadyCheck.of(check, packs.current()))
                .flatMap(check ->
                        new Judging(check, unit).findings(lines).stream().limit(MOST_OF_ONE))
                .toList();
    }

    /** One check over one table. */
    private final class Judging {

        private final ReadyCheck check;
        private final List<CheckedRow.Reader> readers;
        private final Map<String, RecordedFigures.Found> recorded = new HashMap<>();

        Judging(ReadyCheck check, int unit) {
            this.check = check;
            var measures = packs.current().measures();
            this.readers = check.check().reads().stream()
                    .map(read -> new CheckedRow.Reader(read, measures))
                    .toList();
            check.recorded().forEach(one -> recorded.put(one.recorded().name(), figures.find(one, unit)));
        }

        List<String> findings(List<Line> lines) {
            var rows = lines.stream().map(line -> CheckedRow.of(line, readers)).toList();
            return groups(rows).stream()
                    .map(this::finding)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<List<CheckedRow>> groups(List<CheckedRow> rows) {
            var each = check.check().each();
            if (each.isTable()) {
                return rows.isEmpty() ? List.of() : List.of(rows);
            }
            if (each.isRow()) {
                return rows.stream().map(List::of).toList();
            }
            return new ArrayList<>(rows.stream()
                    .filter(row -> row.says(each.names()))
                    .collect(Collectors.groupingBy(
                            row -> row.values(each.names()), LinkedHashMap::new, Collectors.toList()))
                    .values());
        }

        private @Nullable String finding(List<CheckedRow> group) {
            var first = group.get(0);
            var isRow = check.check().each().isRow();
            var said = new HashMap<String, @Nullable Object>(isRow ? first.values() : Map.of());
            recorded.forEach((name, found) -> said.put(name, found.value(first.values())));
            var rows = isRow
                    ? List.of(Values.of(said))
                    : group.stream().map(row -> Values.of(row.values())).toList();
            var together = Values.of(said).over(rows);
            if (!Boolean.FALSE.equals(check.rule().value(together))) {
                return null;
            }
            return t(
                    "ledger.import.at",
                    place(first),
                    check.sentence(Words.language()).of(rows, together));
        }

        private String place(CheckedRow first) {
            return check.check().each().isTable() ? first.sheet() : first.place();
        }
    }
}
