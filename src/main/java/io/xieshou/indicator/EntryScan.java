package io.xieshou.indicator;

import java.util.List;
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
        var query = new ScanQuery(counted, question);
        var sql = query.sql();
        var shares = new Shares();
        jdbc.sql(sql.text()).params(sql.binds()).query((RowCallbackHandler) row -> query.read(row, shares));
        return shares;
    }
}
