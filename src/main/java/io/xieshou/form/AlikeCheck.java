package io.xieshou.form;

import io.xieshou.pack.Origin;
import io.xieshou.pack.Problems;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether two columns would show the same figures of a line, though it names the indicator once for all: then one of them is a target or another column that
 * people type, and the form forgot to say so.
 *
 * @param columns in the form's first period
 * @param later the same some years on
 */
record AlikeCheck(Form form, List<SheetColumn> columns, List<SheetColumn> later) {

    void check(Problems problems) {
        var counted = columns.stream().filter(SheetColumn::isCounted).toList();
        for (int i = 0; i < counted.size(); i++) {
            for (var other : counted.subList(i + 1, counted.size())) {
                compare(counted.get(i), other, problems);
            }
        }
    }

    private void compare(SheetColumn one, SheetColumn other, Problems problems) {
        if (!countAlike(one, other)) {
            return;
        }
        var lines = form.rows().stream()
                .filter(row -> showAlike(row, one, other))
                .map(FormRow::code)
                .collect(Collectors.joining(", "));
        if (!lines.isEmpty()) {
            problems.add(origin(one), "form.broken.columns_alike", one.code(), other.code(), lines);
        }
    }

    private boolean countAlike(SheetColumn one, SheetColumn other) {
        return one.kind().equals(other.kind())
                && later.stream()
                                .filter(column -> column.code().equals(one.code())
                                        || column.code().equals(other.code()))
                                .map(SheetColumn::kind)
                                .distinct()
                                .count()
                        == 1;
    }

    /** Where a line names the indicator of both, it means it. */
    private static boolean showAlike(FormRow row, SheetColumn one, SheetColumn other) {
        var meant = row.own().containsKey(one.code()) && row.own().containsKey(other.code());
        var shown = row.in(one);
        var beside = row.in(other);
        return !meant
                && shown.indicator() != null
                && shown.indicator().equals(beside.indicator())
                && shown.measure().equals(beside.measure());
    }

    private Origin origin(SheetColumn column) {
        return form.columns().stream()
                .filter(said -> said instanceof FormColumn.Figures figures
                        && figures.code().equals(column.code()))
                .map(FormColumn::origin)
                .findFirst()
                .orElse(form.columns().get(0).origin());
    }
}
