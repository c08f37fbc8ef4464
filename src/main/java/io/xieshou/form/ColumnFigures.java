package io.xieshou.form;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.xieshou.access.Scope;
import io.xieshou.form.ColumnKind.Counted;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Slot;
import io.xieshou.measure.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what entries give for the cells of a form, with as few questions as their days, places and conditions allow. */
@Component
class ColumnFigures {

    private final Indicators indicators;

    ColumnFigures(Indicators indicators) {
        this.indicators = indicators;
    }

    /** A cell that counts: by which indicator, and which part of its entries. */
    private record Asked(CellKey key, String indicator, Days days, Slot slot) {}

    RowFigures of(Form form, List<SheetColumn> columns, Period period, Scope whose) {
        var figures = new HashMap<CellKey, Figure>();
        form.rows().stream()
                .flatMap(row -> columns.stream().flatMap(column -> asked(row, column)))
                .collect(groupingBy(Asked::days, LinkedHashMap::new, Collectors.toList()))
                .forEach((days, cells) -> count(days, cells, whose, figures));
        return new RowFigures(figures, definitions(form.indicators(columns), period));
    }

    private static Stream<Asked> asked(FormRow row, SheetColumn column) {
        var code = row.in(column).indicator();
        return code != null && column.kind() instanceof Counted counted
                ? Stream.of(new Asked(
                        new CellKey(row.code(), column.code()), code, counted.days(), row.narrowed(counted.slot())))
                : Stream.empty();
    }

    /** The columns of an axis and their total are one question, all conditions without axis another. */
    private void count(Days days, List<Asked> cells, Scope whose, Map<CellKey, Figure> into) {
        var left = new ArrayList<>(cells);
        for (var cell : cells) {
            var axis = cell.slot.axis();
            if (axis != null && left.contains(cell)) {
                var where = cell.slot.where();
                var together = take(left, other -> other.slot.where().equals(where) && isOf(axis, other));
                var figures = indicators.byPlace(codes(together), days, whose, axis, where);
                put(
                        together,
                        of -> of.slot.column() == null
                                ? figures.total(of.indicator)
                                : figures.get(of.indicator, of.slot.column()),
                        into);
            }
        }
        var plain = take(left, cell -> cell.slot.where().isEmpty());
        if (!plain.isEmpty()) {
            var figures = indicators.figures(codes(plain), days, whose);
            put(plain, of -> figures.total(of.indicator), into);
        }
        if (!left.isEmpty()) {
            var asked =
                    left.stream().collect(groupingBy(cell -> cell.slot.where(), mapping(Asked::indicator, toSet())));
            var figures = indicators.byCondition(asked, days, whose);
            put(left, of -> figures.get(of.indicator, of.slot.where()), into);
        }
    }

    private static boolean isOf(Axis axis, Asked cell) {
        return cell.slot.axis() == null || cell.slot.axis().equals(axis);
    }

    private static List<Asked> take(List<Asked> from, Predicate<Asked> meant) {
        var taken = from.stream().filter(meant).toList();
        from.removeAll(taken);
        return taken;
    }

    private static Set<String> codes(List<Asked> cells) {
        return cells.stream().map(Asked::indicator).collect(toSet());
    }

    private static void put(List<Asked> cells, Function<Asked, Figure> figure, Map<CellKey, Figure> into) {
        cells.forEach(cell -> into.put(cell.key, figure.apply(cell)));
    }

    private Map<String, Indicator> definitions(List<String> codes, Period period) {
        return codes.stream()
                .flatMap(code -> indicators.find(code, period.last()).stream())
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }
}
