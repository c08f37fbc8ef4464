package io.xieshou.directory;

import io.xieshou.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The places and units that come with the product; {@link #shared} in one database for all tests that only read.
 *
 * @param places built on the tables of the database
 */
record TestDirectory(Places places, Organisations organisations) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-18T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final TestDirectory SHARED = in(TestDatabase.createMigrated());

    static TestDirectory shared() {
        return SHARED;
    }

    static TestDirectory in(TestDatabase database) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        var loads = new Loads(database.jdbc(), CLOCK);
        var places = new PlaceLoader(database.dataSource(), transaction, loads);
        var organisations = new OrganisationLoader(database.dataSource(), transaction, places, loads);
        return new TestDirectory(
                new Places(new PlaceStore(database.jdbc(), places), CLOCK),
                new Organisations(new OrganisationStore(database.jdbc(), organisations), CLOCK));
    }
}
