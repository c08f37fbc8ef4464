package io.xieshou.directory;

import io.xieshou.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The places that come with the product, in one database for all tests that only read. */
final class TestPlaces {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-18T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final Places SHARED = in(TestDatabase.createMigrated());

    private TestPlaces() {}

    static Places get() {
        return SHARED;
    }

    static Places in(TestDatabase database) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        var loader = new PlaceLoader(database.dataSource(), transaction, new Loads(database.jdbc(), CLOCK));
        return new Places(new PlaceStore(database.jdbc(), loader), CLOCK);
    }
}
