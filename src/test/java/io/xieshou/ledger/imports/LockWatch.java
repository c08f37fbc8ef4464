package io.xieshou.ledger.imports;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks again and again which clients of this database stand behind a lock of another, until it is told to stop. */
final class LockWatch implements Runnable {

    /**
     * A client that stood behind a lock.
     *
     * @param kind {@code advisory} is the queue of imports; {@code transactionid} another's row
     */
    record Wait(String kind, String statement, double milliseconds) {}

    private final JdbcClient jdbc;
    private final List<Wait> waits = new CopyOnWriteArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();

    LockWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        while (!done.get()) {
            waits.addAll(look());
        }
    }

    void stop() {
        done.set(true);
    }

    /** The waits of others than imports queueing for one another, or for their own staging tables that PostgreSQL is just tidying. */
    List<Wait> ofSaves() {
        return waits.stream()
                .filter(wait -> !wait.kind.equals("advisory") && !wait.statement.contains("staging."))
                .toList();
    }

    static double longest(List<Wait> waits) {
        return waits.stream().mapToDouble(Wait::milliseconds).max().orElse(0);
    }

    List<Wait> all() {
        return List.copyOf(waits);
    }

    /** Waits for a page to be added to a table are left out: they end with the page, not with another's transaction. */
    private List<Wait> look() {
        return jdbc.sql("""
            select l.locktype as kind, a.query as statement,
                   extract(epoch from clock_timestamp() - l.waitstart) * 1000 as milliseconds
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where not l.granted and l.waitstart is not null and l.locktype <> 'extend'
              and a.datname = current_database() and a.backend_type = 'client backend'
            """).query(Wait.class).list();
    }
}
