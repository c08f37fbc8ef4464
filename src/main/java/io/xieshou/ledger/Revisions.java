package io.xieshou.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** How often each ledger was written: what was computed from a ledger holds while its revision stays. Writers only append, so that none waits for another. */
@Repository
public class Revisions {

    private static final int FOLD_FROM = 1_000;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The revision of each of these ledgers; 0 of one that was never written. */
    public Map<String, Long> of(Collection<String> ledgers) {
        var revisions = new HashMap<String, Long>();
        ledgers.forEach(ledger -> revisions.put(ledger, 0L));
        jdbc.sql("select ledger, sum(writes) from ledger_commits where ledger = any (?) group by ledger")
                .param(ledgers.toArray(String[]::new))
                .query(row -> {
                    revisions.put(row.getString(1), row.getLong(2));
                });
        return revisions;
    }

    /** Notes, in the transaction that writes them, that entries were written. */
    void note(Ledger ledger, long writes) {
        jdbc.sql("insert into ledger_commits (ledger, writes) values (?, ?)")
                .params(ledger.code(), writes)
                .update();
    }

    /** Puts the lines of each ledger together; the sums stay what they are at every moment. */
    @Scheduled(fixedDelay = 60_000)
    void fold() {
        jdbc.sql("""
            with gone as (
                delete from ledger_commits
                where (select count(*) from (select 1 from ledger_commits limit :most) lines) = :most
                returning ledger, writes
            )
            insert into ledger_commits (ledger, writes) select ledger, sum(writes) from gone group by ledger
            """).param("most", FOLD_FROM).update();
    }
}
