package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.DateWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads counted indicators of one ledger from its slices and from what was appended since, in one statement and so as of one moment. */
@Repository
class SliceRead {

    private final JdbcClient jdbc;

    SliceRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Shares answer(List<Counted> counted, Map<String, SliceMeasure> measures, Question question) {
        var sql = query(counted, measures, question);
        var shares = new Shares();
        jdbc.sql(sql.text()).params(sql.binds()).query((RowCallbackHandler) row -> Question.read(row, counted, shares));
        return shares;
    }

    private static SqlFragment query(List<Counted> counted, Map<String, SliceMeasure> measures, Question question) {
        var table = new SliceTable(counted.get(0).ledger());
        var names = new ArrayList<SqlFragment>();
        var sums = new ArrayList<SqlFragment>();
        for (var one : counted) {
            var measure = Objects.requireNonNull(measures.get(one.fingerprint()));
            var months = months(one.window(question.days()));
            for (var column : List.of(measure.sum(), measure.count())) {
                names.add(column);
                sums.add(SqlFragment.of("sum(")
                        .append(column)
                        .append(") filter (where ")
                        .append(months)
                        .append(")"));
            }
        }
        var read = SqlFragment.of("select unit_id, place_id, month, ")
                .append(SqlFragment.join(", ", names.stream().distinct().toList()))
                .append(" from ");
        var both = SqlFragment.of("(")
                .append(read)
                .append(table.folded())
                .append(" union all ")
                .append(read)
                .append(table.appended())
                .append(") e");
        return question.query(both, months(Counted.window(counted, question.days())), sums);
    }

    private static SqlFragment months(DateWindow window) {
        var until = SqlFragment.of("e.month <= ?", window.to());
        return window.from() == null ? until : until.append(" and e.month >= ?", window.from());
    }
}
