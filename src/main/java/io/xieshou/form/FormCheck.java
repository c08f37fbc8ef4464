package io.xieshou.form;

import io.xieshou.expression.Nearest;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.language.Sentence;
import io.xieshou.ledger.CodeList;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Period;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Origin;
import io.xieshou.pack.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a form fits what it names: axes, lists, indicators, and its lines their columns. */
final class FormCheck {

    /** By then no day that a column names happens to be one of the first period. */
    private static final int LATER = 3;

    private final Form form;
    private final Origin origin;
    private final LocalDate from;
    private final Definitions all;
    private final Problems problems;
    private final List<SheetColumn> columns;
    private final FormulaCheck formulas;

    FormCheck(Definition<Form> definition, Definitions all, Problems problems) {
        this.form = definition.body();
        this.origin = definition.origin();
        this.from = definition.pack().from();
        this.all = all;
        this.problems = problems;
        this.columns = form.columns(Period.of(form.period(), from), all);
        this.formulas = new FormulaCheck(form, columns);
    }

    void check() {
        form.columns().forEach(this::checkGiven);
        checkCodes();
        form.rows().forEach(this::checkRow);
        new AlikeCheck(form, columns, form.columns(Period.of(form.period(), from.plusYears(LATER)), all))
                .check(problems);
        form.checks().forEach(new RuleCheck(form, columns, problems)::check);
        form.rows().stream().filter(FormRow::isReckoned).forEach(row -> formulas.check(row, problems));
        form.columns().forEach(column -> column.on(Period.of(form.period(), from), all).stream()
                .filter(columns::contains)
                .forEach(shown -> checkColumn(column, shown)));
    }

    private void checkGiven(FormColumn column) {
        if (column instanceof FormColumn.Places places) {
            require(
                    Axis.class,
                    "form.broken.axis",
                    places.axis(),
                    form.columns().size() == 1 ? origin : places.origin());
        }
        if (column instanceof FormColumn.Items items) {
            require(CodeList.class, "ledger.broken.code_list", items.list(), items.origin());
            items.chosen().stream()
                    .filter(item -> all.versions(CodeList.class, items.list()).stream()
                            .noneMatch(list -> list.body().find(item).isPresent()))
                    .forEach(item -> problems.add(items.origin(), "form.broken.item", items.list(), item));
        }
        if (column instanceof FormColumn.Figures figures
                && figures.period().since() instanceof ColumnPeriod.Since.Day since
                && since.first().isAfter(from)) {
            problems.add(column.origin(), "form.broken.since_late", figures.code(), since.first(), from);
        }
    }

    private <T> void require(Class<T> type, String absent, String code, Origin where) {
        if (all.versions(type, code).isEmpty()) {
            problems.add(where, absent, code, Nearest.offer(code, all.codes(type)));
        }
    }

    private void checkCodes() {
        var known = new HashSet<String>();
        columns.stream()
                .map(SheetColumn::code)
                .filter(code -> !known.add(code))
                .distinct()
                .forEach(code -> problems.add(
                        origin,
                        code.equals(Form.TOTAL) ? "form.broken.total_twice" : "form.broken.column_twice",
                        code));
        if (columns.isEmpty()) {
            problems.add(origin, "form.broken.no_columns");
        }
    }

    private void checkRow(FormRow row) {
        var places = new LinkedHashSet<FormRow>();
        columns.stream().map(row::in).filter(shown -> shown.indicator() != null).forEach(places::add);
        places.stream()
                .map(FormRow::indicator)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(code -> require(Indicator.class, "form.broken.indicator", code, row.origin()));
        places.forEach(this::checkMeasure);
        checkPart(row, places);
        refuseStrangers(
                row,
                "indicators",
                own(row, Backing.Indicated.class),
                single().stream().filter(column -> !column.isByHand()).toList());
        refuseStrangers(row, "figures", own(row, Backing.Given.class), single());
        refuseStrangers(row, "closed", own(row, Backing.Closed.class), columns);
        refuseStrangers(
                row,
                "texts",
                row.texts().keySet(),
                columns.stream()
                        .filter(column -> column.isWords() && !column.isTyped())
                        .toList());
    }

    private static List<String> own(FormRow row, Class<? extends Backing> kind) {
        return row.own().entrySet().stream()
                .filter(own -> kind.isInstance(own.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<SheetColumn> single() {
        return columns.stream()
                .filter(column -> column.isCounted() && column.role() == SheetColumn.Role.ALONE)
                .toList();
    }

    /** Whether all it shows can be counted under its condition, and nothing else sorts by place where it does. */
    private void checkPart(FormRow row, Set<FormRow> shown) {
        shown.stream()
                .map(FormRow::indicator)
                .flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(code -> uncountable(code, row.where()))
                .distinct()
                .forEach(reason -> problems.add(row.origin(), "form.broken.line", row.code(), reason));
        if (!row.places().isEmpty() && form.columns().stream().anyMatch(FormColumn.Places.class::isInstance)) {
            problems.add(row.origin(), "form.broken.line_places", row.code());
        }
    }

    private void checkMeasure(FormRow row) {
        var code = Objects.requireNonNull(row.indicator());
        all.versions(Indicator.class, code).stream()
                .map(version -> version.body().measure())
                .filter(measure -> !measure.sameDimension(row.measure()))
                .findFirst()
                .ifPresent(measure -> problems.add(
                        row.origin(), "form.broken.clash", row.code(), named(row.measure()), code, named(measure)));
    }

    private void refuseStrangers(FormRow row, String key, Iterable<String> named, List<SheetColumn> there) {
        var codes = there.stream().map(SheetColumn::code).toList();
        for (var code : named) {
            if (!codes.contains(code)) {
                problems.add(row.origin(), "form.broken.own_column", key, row.code(), code, Nearest.offer(code, codes));
            }
        }
    }

    /** What a column asks of the lines, each reason once. */
    private void checkColumn(FormColumn where, SheetColumn column) {
        var reasons = form.rows().stream()
                .flatMap(row -> reasons(row, column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        reasons.forEach(reason -> problems.add(where.origin(), "form.broken.column", column.code(), reason));
    }

    private Stream<Sentence> reasons(FormRow row, SheetColumn column) {
        if (column.kind() instanceof ColumnKind.Reckoned) {
            return formulas.reasons(row, column);
        }
        var code = row.in(column).indicator();
        return column.kind() instanceof ColumnKind.Counted counted && code != null
                ? uncountable(code, counted.slot().where())
                : Stream.empty();
    }

    /** An indicator that cannot be counted at all has told so itself. */
    private Stream<Sentence> uncountable(String code, String where) {
        return where.isEmpty() || !Indicators.problems(all, from, code, "").isEmpty()
                ? Stream.empty()
                : Indicators.problems(all, from, code, where).stream()
                        .map(reason -> Sentence.of("form.broken.uncountable", code, where, reason));
    }

    private static Sentence named(Measure measure) {
        return measure.zh().isEmpty() ? Sentence.same(measure.code()) : new Sentence(measure.zh(), measure.en());
    }
}
