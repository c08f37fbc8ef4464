package io.xieshou.form;

import io.xieshou.check.Check;
import io.xieshou.check.Reading;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.measure.Measures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges the checks of a form in every column that counts. */
record ColumnChecks(Form form, List<SheetLine> lines) {

    /** What checks may speak of: lines by name, {@code r7}. */
    static Names names(Stream<FormRow> rows, Measures measures) {
        return Names.of(
                rows.map(row -> Name.total(row.name(), Type.number(row.measure())))
                        .toList(),
                measures);
    }

    List<Sheet.Failure> judge(List<SheetColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).isCounted())
                .boxed()
                .flatMap(index -> judge(columns.get(index), readings(columns.get(index), index)))
                .toList();
    }

    private Stream<Sheet.Failure> judge(SheetColumn column, Map<String, Reading> readings) {
        return checks(column)
                .map(check -> check.judge(readings))
                .filter(verdict -> verdict.fails())
                .map(verdict -> new Sheet.Failure(column.code(), verdict));
    }

    /** In a column with a measure of its own those that make sense there: a rule that names a sum of money does not hold people to it. */
    private Stream<Check> checks(SheetColumn column) {
        if (column.measure() == null) {
            return form.checks().stream();
        }
        var names = names(form.rows().stream().map(row -> row.in(column)), form.measures());
        return form.checks().stream().flatMap(check -> check.over(names).stream());
    }

    private Map<String, Reading> readings(SheetColumn column, int index) {
        var readings = new HashMap<String, Reading>();
        for (var line : lines) {
            var row = line.row().in(column);
            var cell = Objects.requireNonNull(line.cells().get(index));
            readings.put(row.name(), new Reading(row.label(), row.measure(), cell.value()));
        }
        return readings;
    }
}
