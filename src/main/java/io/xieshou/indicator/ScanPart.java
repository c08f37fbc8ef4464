package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Aggregate;
import io.xieshou.expression.Columns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Indicators that a scan puts together in one go, from its rows {@code hit}: the group, the values that are wanted and a flag for each indicator.
 *
 * @param number tells the parts of a query apart
 */
record ScanPart(int number, List<Flagged> indicators) {

    /**
     * An indicator and the number of its flag.
     */
    record Flagged(int number, Counted counted) {

        SqlFragment flag() {
            return SqlFragment.identifier("f" + number);
        }

        /** How many rows of one combination count. */
        private String count() {
            return "n" + number;
        }
    }

    List<Counted> counted() {
        return indicators.stream().map(Flagged::counted).toList();
    }

    boolean isDistinct() {
        return indicators.get(0).counted().value().function() == Aggregate.Function.DISTINCT;
    }

    /** Where {@code hit} has the value of a name. */
    static SqlFragment value(String path) {
        return SqlFragment.identifier("v_" + path.replace('.', '_'));
    }

    /** One row for each group and combination of values, with how often it counts for each indicator. Made by hashing, whatever the number of indicators. */
    SqlFragment combinations() {
        var counts = indicators.stream()
                .map(one -> SqlFragment.of("count(*) filter (where ")
                        .append(one.flag())
                        .append(") as " + one.count()))
                .toList();
        return SqlFragment.of(table() + " as (select e.grp, ")
                .append(SqlFragment.join(", ", values()))
                .append(", ")
                .append(SqlFragment.join(", ", counts))
                .append(" from hit e where ")
                .append(SqlFragment.join(
                        " or ", indicators.stream().map(Flagged::flag).toList()))
                .append(" group by " + upTo(values().size() + 1) + ")");
    }

    /**
     * The answer: number of the part, group, whether it is the whole, and for each indicator its value and the number of its entries.
     *
     * @param width for how many indicators all parts have columns
     */
    SqlFragment answer(int width) {
        return isDistinct()
                ? distinct("e.grp", "0", table() + " e group by e.grp", width)
                        .append(" union all ")
                        .append(distinct("null", "1", whole(), width))
                : aggregates(width);
    }

    private SqlFragment aggregates(int width) {
        var sql = SqlFragment.of("select " + number + ", e.grp, grouping(e.grp)");
        for (var one : indicators) {
            sql = sql.append(", ")
                    .append(one.counted().value().sql(new Kept(one)))
                    .append(", count(*) filter (where ")
                    .append(one.flag())
                    .append(")");
        }
        return sql.append(padding(width) + " from hit e group by grouping sets ((e.grp), ())");
    }

    private SqlFragment distinct(String group, String whole, String from, int width) {
        var figures = indicators.stream()
                .map(one -> "count(*) filter (where %1$s > 0)::numeric, coalesce(sum(%1$s), 0)::bigint"
                        .formatted(one.count()))
                .collect(Collectors.joining(", "));
        return SqlFragment.of(
                "select %d, %s, %s, %s%s from %s".formatted(number, group, whole, figures, padding(width), from));
    }

    /** The combinations whatever their group: one that stands in two groups counts once in the whole. */
    private String whole() {
        var counts = indicators.stream()
                .map(one -> "sum(%1$s) as %1$s".formatted(one.count()))
                .collect(Collectors.joining(", "));
        var columns = IntStream.range(0, values().size()).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        return "(select %s, %s from %s group by %s) e".formatted(columns, counts, table(), upTo(values().size()));
    }

    private List<SqlFragment> values() {
        var of = indicators.get(0).counted().value().of();
        var kept = new Kept(indicators.get(0));
        return IntStream.range(0, of.size())
                .mapToObj(i -> of.get(i).sql(kept).append(" as x" + i))
                .toList();
    }

    private String table() {
        return "once" + number;
    }

    private String padding(int width) {
        return ", null::numeric, null::bigint".repeat(width - indicators.size());
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The values as {@code hit} has them, with every aggregate restricted to the rows that count. */
    private record Kept(Flagged one) implements Columns {

        @Override
        public SqlFragment column(String path) {
            return SqlFragment.of("e.").append(value(path));
        }

        @Override
        public Optional<SqlFragment> restriction() {
            return Optional.of(one.flag());
        }

        @Override
        public SqlFragment newestFirst() {
            return column(one.counted().date().code()).append(" desc, e.id desc");
        }
    }
}
