package io.xieshou.ledger.imports;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Aggregate;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Values;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of recorded entries that a table which comes in is compared with. */
@Component
class RecordedFigures {

    private final JdbcClient jdbc;

    RecordedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures, by what rows are matched by.
     *
     * @param names the names of the row whose values, in this order, find a figure
     */
    record Found(List<String> names, Map<List<Object>, Object> figures) {

        /** Not known where the row says nothing to match by, or no entry matches it. */
        @Nullable
        Object value(Map<String, Object> row) {
            return row.keySet().containsAll(names)
                    ? figures.get(names.stream().map(row::get).toList())
                    : null;
        }
    }

    /** Over the entries of one unit that are in a state that counts: one query, grouped by what they are matched by. */
    Found find(ReadyCheck.ReadyRecorded asked, int unit) {
        var paths = List.copyOf(asked.recorded().match().keySet());
        var aggregates = List.copyOf(asked.value().aggregates());
        var sql = query(asked, paths, aggregates, unit);
        var figures = new HashMap<List<Object>, Object>();
        for (var row : jdbc.sql(sql.text()).params(sql.binds()).query().listOfRows()) {
            var key = new ArrayList<Object>();
            for (int at = 0; at < paths.size(); at++) {
                key.add(String.valueOf(row.get("k" + at)));
            }
            var figure = figure(asked.value(), aggregates, row);
            if (figure != null && row.get("entries") instanceof Number entries && entries.longValue() > 0) {
                figures.put(key, figure);
            }
        }
        return new Found(List.copyOf(asked.recorded().match().values()), figures);
    }

    private static SqlFragment query(
            ReadyCheck.ReadyRecorded asked, List<String> paths, List<Aggregate> aggregates, int unit) {
        var names = asked.names();
        var selected = new ArrayList<SqlFragment>();
        var keys = new ArrayList<SqlFragment>();
        for (int at = 0; at < paths.size(); at++) {
            selected.add(names.column(paths.get(at)).append(" as k" + at));
            keys.add(SqlFragment.of("k" + at));
        }
        for (int at = 0; at < aggregates.size(); at++) {
            selected.add(aggregates.get(at).sql(names).append(" as a" + at));
        }
        selected.add(SqlFragment.of("count(*) as entries"));
        var query = SqlFragment.of("select ")
                .append(SqlFragment.join(", ", selected))
                .append(" from ")
                .append(SqlFragment.identifier(names.ledger().table()))
                .append(" e where ")
                .append(SqlFragment.and(conditions(asked, unit)));
        return keys.isEmpty() ? query : query.append(" group by ").append(SqlFragment.join(", ", keys));
    }

    private static List<SqlFragment> conditions(ReadyCheck.ReadyRecorded asked, int unit) {
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(SqlFragment.of("e.unit_id = ?", unit));
        conditions.add(SqlFragment.of("e.state").in(counting(asked.names().ledger())));
        var where = asked.where();
        if (where != null) {
            conditions.add(where.sql(asked.names()));
        }
        return conditions;
    }

    private static List<String> counting(Ledger ledger) {
        return ledger.states().stream().filter(State::counts).map(State::code).toList();
    }

    private static @Nullable Object figure(Expression value, List<Aggregate> aggregates, Map<String, Object> row) {
        return value.value(new Values() {
            @Override
            public @Nullable Object value(String path) {
                return null;
            }

            @Override
            public @Nullable Object total(Aggregate aggregate) {
                return row.get("a" + aggregates.indexOf(aggregate));
            }
        });
    }

    /** Values of a number field as the latest entries hold them, other than zero; what is usual in the ledger. */
    List<BigDecimal> usual(Ledger ledger, Field field, int most) {
        var column = SqlFragment.column("e", field.column());
        var sql = SqlFragment.of("select ")
                .append(column)
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(column)
                .append(" <> 0 order by e.id desc limit ?", most);
        return jdbc.sql(sql.text()).params(sql.binds()).query(BigDecimal.class).list();
    }
}
