package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.List;

/** Renders an {@link Aggregate}. */
final class AggregateSql {

    private final Columns columns;
    private final List<SqlFragment> of;
    private final List<SqlFragment> conditions = new ArrayList<>();

    private AggregateSql(Aggregate aggregate, Columns columns) {
        this.columns = columns;
        this.of = aggregate.of().stream().map(part -> part.sql(columns)).toList();
        columns.restriction().ifPresent(conditions::add);
        aggregate.condition().ifPresent(condition -> conditions.add(condition.sql(columns)));
    }

    static SqlFragment of(Aggregate aggregate, Columns columns) {
        var sql = new AggregateSql(aggregate, columns);
        return switch (aggregate.function()) {
            case COUNT -> sql.filtered(SqlFragment.of("count(*)")).append("::numeric");
            case SUM ->
                SqlFragment.of("coalesce(")
                        .append(sql.filtered(sql.call("sum")))
                        .append(", 0)");
            case DISTINCT -> sql.distinct();
            case LATEST -> sql.latest();
            case MIN -> sql.filtered(sql.call("min"));
            case MAX -> sql.filtered(sql.call("max"));
        };
    }

    private SqlFragment call(String sqlFunction) {
        return io.xieshou.expression.Function.call(sqlFunction, of);
    }

    /** A combination with a part missing is passed over, as a single missing value is. */
    private SqlFragment distinct() {
        var values = SqlFragment.join(", ", of).inParentheses();
        if (of.size() > 1) {
            of.forEach(this::mustBeKnown);
        }
        return filtered(SqlFragment.of("count(distinct ").append(values).append(")"))
                .append("::numeric");
    }

    private SqlFragment latest() {
        mustBeKnown(of.get(0));
        var newestFirst = SqlFragment.of("array_agg(")
                .append(of.get(0))
                .append(" order by ")
                .append(columns.newestFirst())
                .append(")");
        return filtered(newestFirst).append("[1]");
    }

    private void mustBeKnown(SqlFragment value) {
        conditions.add(value.append(" is not null"));
    }

    private SqlFragment filtered(SqlFragment call) {
        return conditions.isEmpty()
                ? call.inParentheses()
                : call.append(" filter (where ")
                        .append(SqlFragment.and(conditions))
                        .append(")")
                        .inParentheses();
    }
}
