package io.xieshou.indicator;

import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Type;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Period;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entries behind figures, and the figures before entries. */
@Component
class Drill {

    private final JdbcClient jdbc;
    private final Reckoning reckoning;
    private final AxisMappings axes;

    Drill(JdbcClient jdbc, Reckoning reckoning, AxisMappings axes) {
        this.jdbc = jdbc;
        this.reckoning = reckoning;
        this.axes = axes;
    }

    Explanation explain(Compiled compiled, Days days, Scope whose, Slot slot) {
        var parts = compiled.roots().stream()
                .map(root -> new Explanation.Part(
                        root.indicator(),
                        words(root),
                        figure(root, days, whose, slot),
                        root.ledger(),
                        entries(root, days, whose, slot)))
                .toList();
        return new Explanation(compiled.indicator(), words(compiled), figure(compiled, days, whose, slot), parts);
    }

    /** The indicators that count an entry whatever its day, among the candidates, where they look at the period. */
    List<Indicator> counting(List<Compiled> candidates, Ledger ledger, long entry, Period period) {
        var roots = new LinkedHashSet<Counted>();
        candidates.forEach(candidate -> candidate.roots().stream()
                .filter(root -> root.ledger().code().equals(ledger.code()))
                .forEach(roots::add));
        var hit = hits(List.copyOf(roots), ledger, entry, period);
        return candidates.stream()
                .filter(candidate -> candidate.roots().stream().anyMatch(hit::contains))
                .map(Compiled::indicator)
                .toList();
    }

    private List<Counted> hits(List<Counted> roots, Ledger ledger, long entry, Period period) {
        if (roots.isEmpty()) {
            return List.of();
        }
        var tests = roots.stream()
                .map(root -> root.rowsOfAnyDay(period)
                        .inParentheses()
                        .append(" and ")
                        .append(SqlFragment.column("e", root.date().column()))
                        .append(" is not null"))
                .toList();
        var sql = SqlFragment.of("select ")
                .append(SqlFragment.join(", ", tests))
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where e.id = ?", entry);
        var hits = new ArrayList<Counted>();
        jdbc.sql(sql.text()).params(sql.binds()).query(row -> {
            for (int i = 0; i < roots.size(); i++) {
                if (row.getBoolean(i + 1)) {
                    hits.add(roots.get(i));
                }
            }
        });
        return hits;
    }

    private Figure figure(Compiled compiled, Days days, Scope whose, Slot slot) {
        var code = compiled.indicator().code();
        var column = slot.column();
        if (slot.axis() == null || column == null) {
            return reckoning
                    .figures(List.of(compiled), new Question(days, whose, new Grouping.Whole()), List.of())
                    .total(code);
        }
        var grouping = new Grouping.ByPlace(
                axes.mapping(slot.axis(), days.on()), slot.axis().rest());
        return reckoning
                .figures(List.of(compiled), new Question(days, whose, grouping), List.of(column))
                .get(code, column);
    }

    private SqlFragment entries(Counted root, Days days, Scope whose, Slot slot) {
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(root.rows(days));
        conditions.add(whose.condition("e"));
        if (slot.axis() != null) {
            conditions.add(within(slot.axis(), Objects.requireNonNull(slot.column()), days));
        }
        return SqlFragment.and(conditions);
    }

    private SqlFragment within(Axis axis, String column, Days days) {
        var mapping = axes.mapping(axis, days.on());
        if (column.equals(axis.rest())) {
            return SqlFragment.of(
                    "not exists (select 1 from axis_places a where a.mapping = ? and a.place_id = e.place_id)",
                    mapping);
        }
        return SqlFragment.of(
                "e.place_id in (select a.place_id from axis_places a where a.mapping = ? and a.column_code = ?)",
                mapping,
                column);
    }

    /** How it comes about, in words. */
    static String words(Compiled compiled) {
        var language = Words.language();
        if (compiled instanceof Counted counted) {
            var what = counted.value().words(language, counted.names()::label);
            return counted.where() == null
                    ? what
                    : Words.t("indicator.words.where", what, counted.where().words(language, counted.names()::label));
        }
        var composed = (Composed) compiled;
        return words(composed, composed.formula());
    }

    private static String words(Composed composed, Expression part) {
        return part.words(Words.language(), code -> {
            var named = composed.parts().get(code);
            return named == null
                    ? PeriodDay.find(code).map(PeriodDay::label).orElse(code)
                    : named.indicator().label().text();
        });
    }

    /** The two sides of a rate, in words. */
    static Optional<Rate> rate(Compiled compiled) {
        return compiled instanceof Composed composed
                ? composed.formula()
                        .quotient()
                        .map(quotient -> new Rate(
                                words(composed, quotient.dividend()),
                                measure(quotient.dividend()),
                                words(composed, quotient.divisor()),
                                measure(quotient.divisor())))
                : Optional.empty();
    }

    private static Measure measure(Expression number) {
        return ((Type.Number) number.type()).measure();
    }
}
