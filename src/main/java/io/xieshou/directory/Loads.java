package io.xieshou.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which data of the product are in the tables. To be used inside a transaction. */
@Component
class Loads {

    /** Any number: two processes that load at once wait for each other here. */
    private static final long LOCK = 2_260_10_114L;

    private final JdbcClient jdbc;
    private final Clock clock;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs the load unless this was done before. */
    void once(String data, Runnable load) {
        if (isLoaded(data)) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        if (!isLoaded(data)) {
            load.run();
            jdbc.sql("insert into directory_loads (data, loaded_at) values (?, ?)")
                    .params(data, OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Runs the load for each row if the table is not the one loaded last; the load skips what is there already. */
    void whenChanged(ResourceTable table, Consumer<ResourceTable.Row> load) {
        once(table.fingerprint(), () -> table.rows().forEach(load));
    }

    private boolean isLoaded(String data) {
        return jdbc.sql("select exists (select from directory_loads where data = ?)")
                .param(data)
                .query(Boolean.class)
                .single();
    }
}
