package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computes counted indicators of one ledger from its entries, all in one pass: what slices do not keep, or not yet. */
@Repository
class EntryScan {

    private final JdbcClient jdbc;

    EntryScan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Shares answer(List<Counted> counted, Question question) {
        var sql = query(counted, question);
        var shares = new Shares();
        jdbc.sql(sql.text()).params(sql.binds()).query((RowCallbackHandler) row -> Question.read(row, counted, shares));
        return shares;
    }

    private static SqlFragment query(List<Counted> counted, Question question) {
        var columns = new ArrayList<SqlFragment>();
        var rows = new ArrayList<SqlFragment>();
        for (var one : counted) {
            var filter = one.rows(question.period());
            columns.add(one.value().sql(new Restricted(one, filter)));
            columns.add(SqlFragment.of("count(*) filter (where ").append(filter).append(")"));
            rows.add(filter);
        }
        var table = SqlFragment.identifier(counted.get(0).ledger().table()).append(" e");
        return question.query(table, SqlFragment.join(" or ", rows), columns);
    }

    /** The ledger's columns, with every aggregate restricted to the entries that count in the period. */
    private record Restricted(Counted counted, SqlFragment filter) implements Columns {

        @Override
        public SqlFragment column(String path) {
            return counted.names().column(path);
        }

        @Override
        public Optional<SqlFragment> restriction() {
            return Optional.of(filter);
        }

        @Override
        public SqlFragment newestFirst() {
            return SqlFragment.column("e", counted.date().column()).append(" desc, e.id desc");
        }
    }
}
