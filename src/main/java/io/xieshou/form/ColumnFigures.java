package io.xieshou.form;

import io.xieshou.access.Scope;
import io.xieshou.form.ColumnKind.Counted;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Figures;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what entries give for the columns of a form, with one question for all columns of the same days. */
@Component
class ColumnFigures {

    private final Indicators indicators;

    ColumnFigures(Indicators indicators) {
        this.indicators = indicators;
    }

    RowFigures of(Form form, List<SheetColumn> columns, Period period, Scope whose) {
        var figures = new LinkedHashMap<String, Map<String, Figure>>();
        columns.stream()
                .filter(SheetColumn::isCounted)
                .collect(Collectors.groupingBy(ColumnFigures::days, LinkedHashMap::new, Collectors.toList()))
                .forEach((days, ofSameDays) -> count(form, days, ofSameDays, whose, figures));
        return new RowFigures(figures, definitions(form.indicators(columns), period));
    }

    private void count(
            Form form, Days days, List<SheetColumn> columns, Scope whose, Map<String, Map<String, Figure>> into) {
        var narrowed =
                columns.stream().filter(column -> !where(column).isEmpty()).toList();
        var plain = columns.stream().filter(column -> where(column).isEmpty()).toList();
        if (!plain.isEmpty()) {
            var codes = form.indicators(plain);
            var figures = axis(plain)
                    .map(axis -> indicators.byPlace(codes, days, whose, axis))
                    .orElseGet(() -> indicators.figures(codes, days, whose));
            put(plain, codes, figures, into);
        }
        if (!narrowed.isEmpty()) {
            var codes = form.indicators(narrowed);
            var conditions = narrowed.stream().collect(Collectors.toMap(SheetColumn::code, ColumnFigures::where));
            put(narrowed, codes, indicators.byCondition(codes, days, whose, conditions), into);
        }
    }

    private static void put(
            List<SheetColumn> columns, List<String> codes, Figures figures, Map<String, Map<String, Figure>> into) {
        for (var column : columns) {
            var slot = ((Counted) column.kind()).slot();
            var whole = slot.axis() == null && slot.where().isEmpty();
            var byIndicator = new LinkedHashMap<String, Figure>();
            codes.forEach(
                    code -> byIndicator.put(code, whole ? figures.total(code) : figures.get(code, column.code())));
            into.put(column.code(), byIndicator);
        }
    }

    private static Days days(SheetColumn column) {
        return ((Counted) column.kind()).days();
    }

    private static String where(SheetColumn column) {
        return ((Counted) column.kind()).slot().where();
    }

    private static Optional<Axis> axis(List<SheetColumn> columns) {
        return columns.stream()
                .map(column -> ((Counted) column.kind()).slot().axis())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Map<String, Indicator> definitions(List<String> codes, Period period) {
        return codes.stream()
                .flatMap(code -> indicators.find(code, period.last()).stream())
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }
}
