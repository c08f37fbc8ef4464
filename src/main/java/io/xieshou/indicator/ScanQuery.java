package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Aggregate.Function;
import io.xieshou.indicator.ScanPart.Flagged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement for many counted indicators of a ledger. The ledger is read once, into {@code hit}; what can be put together in one step is one part of the
 * answer, and so is each combination of values that is told apart. {@code count(distinct …)} would sort all rows once for each indicator, so that combinations
 * are made by hashing first and counted then.
 */
final class ScanQuery {

    private final Question question;
    private final List<Flagged> indicators = new ArrayList<>();
    private final List<ScanPart> parts = new ArrayList<>();

    ScanQuery(List<Counted> counted, Question question) {
        this.question = question;
        counted.forEach(one -> indicators.add(new Flagged(indicators.size(), one)));
        indicators.stream()
                .collect(Collectors.groupingBy(ScanQuery::toldApart, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(together -> parts.add(new ScanPart(parts.size(), together)));
    }

    private static String toldApart(Flagged one) {
        var value = one.counted().value();
        return value.function() == Function.DISTINCT ? value.of().toString() : "";
    }

    SqlFragment sql() {
        var with = new ArrayList<SqlFragment>();
        with.add(SqlFragment.of("hit as (").append(hit()).append(")"));
        parts.stream().filter(ScanPart::isDistinct).forEach(part -> with.add(part.combinations()));
        var width =
                parts.stream().mapToInt(part -> part.indicators().size()).max().orElseThrow();
        var answers = parts.stream().map(part -> part.answer(width)).toList();
        return SqlFragment.of("with ")
                .append(SqlFragment.join(", ", with))
                .append(" ")
                .append(SqlFragment.join(" union all ", answers));
    }

    /** Puts one row of the answer into the shares. */
    void read(ResultSet row, Shares into) throws SQLException {
        var counted = parts.get(row.getInt(1)).counted();
        var group = row.getInt(3) == 1 ? Shares.WHOLE : row.getString(2);
        for (int i = 0; i < counted.size(); i++) {
            into.put(counted.get(i), group, new Share(row.getBigDecimal(2 * i + 4), row.getLong(2 * i + 5)));
        }
    }

    /**
     * What all indicators ask of a row is asked once, of the row, and leaves their flags. Flags are computed once, in the inner query; {@code offset 0} keeps the
     * planner from computing them in the condition again.
     */
    private SqlFragment hit() {
        var referred = new ReferredColumns(first().names().ledger(), paths(Counted::paths));
        var columns = first().names().columns(referred, question.days().period());
        var wanted = new ArrayList<SqlFragment>();
        wanted.add(SqlFragment.of("e.id"));
        wanted.add(question.grouping().key().append(" as grp"));
        kept().forEach(path -> wanted.add(columns.column(path).append(" as ").append(ScanPart.value(path))));
        var conditions = indicators.stream()
                .map(one -> one.counted().conditions(columns, question.days()))
                .toList();
        var common = new LinkedHashSet<>(conditions.get(0));
        conditions.forEach(common::retainAll);
        indicators.forEach(one -> wanted.add(
                own(conditions.get(one.number()), common).append(" as ").append(one.flag())));
        return SqlFragment.of("select * from (select ")
                .append(SqlFragment.join(", ", wanted))
                .append(" from ")
                .append(SqlFragment.identifier(first().ledger().table()))
                .append(" e")
                .append(referred.joins())
                .append(question.grouping().join())
                .append(" where ")
                .append(SqlFragment.and(coarse(common)))
                .append(" offset 0) e where ")
                .append(SqlFragment.join(
                        " or ", indicators.stream().map(Flagged::flag).toList()));
    }

    private static SqlFragment own(List<SqlFragment> conditions, Set<SqlFragment> common) {
        var own = conditions.stream()
                .filter(condition -> !common.contains(condition))
                .toList();
        return own.isEmpty() ? SqlFragment.of("true") : SqlFragment.and(own);
    }

    /** The rows that may count anywhere: what all ask for, and what bounds all that they ask for, so that an index may find them. */
    private Set<SqlFragment> coarse(Set<SqlFragment> common) {
        var conditions = new LinkedHashSet<SqlFragment>();
        conditions.add(question.scope().condition("e"));
        conditions.addAll(common);
        conditions.add(SqlFragment.column("e", "state")
                .in(counted().flatMap(one -> one.states().stream()).collect(Collectors.toSet())));
        if (counted().map(Counted::date).distinct().count() == 1) {
            var date = SqlFragment.column("e", first().date().column());
            var window = Counted.window(counted().toList(), question.days());
            conditions.add(date.append(" <= ?", window.to()));
            if (window.from() != null) {
                conditions.add(date.append(" >= ?", window.from()));
            }
        }
        return conditions;
    }

    private Set<String> kept() {
        var kept = paths(Counted::valuePaths);
        counted()
                .filter(one -> one.value().function() == Function.LATEST)
                .forEach(one -> kept.add(one.date().code()));
        return kept;
    }

    private Set<String> paths(java.util.function.Function<Counted, Stream<String>> of) {
        return counted().flatMap(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Counted> counted() {
        return indicators.stream().map(Flagged::counted);
    }

    private Counted first() {
        return indicators.get(0).counted();
    }
}
