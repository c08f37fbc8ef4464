package io.xieshou.directory;

import io.xieshou.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The places and units that come with the product, on the tables of a database; {@link #shared} in one for all tests that only read. */
final class TestDirectory {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-18T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final TestDirectory SHARED = new TestDirectory(TestDatabase.createMigrated());

    final Places places;
    final Organisations organisations;
    final PlaceRegister placeRegister;
    final OrganisationRegister organisationRegister;
    final OrganisationLists lists;
    final DirectoryHistory history;

    /** What listeners were told, in order. */
    final List<Object> events = new ArrayList<>();

    TestDirectory(TestDatabase database) {
        var jdbc = database.jdbc();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        var loads = new Loads(jdbc, CLOCK);
        var placeLoader = new PlaceLoader(database.dataSource(), transaction, loads);
        var placeStore = new PlaceStore(jdbc, placeLoader);
        var organisationStore = new OrganisationStore(
                jdbc, new OrganisationLoader(database.dataSource(), transaction, placeLoader, loads));
        places = new Places(placeStore, CLOCK);
        organisations = new Organisations(organisationStore, CLOCK);
        history = new DirectoryHistory(jdbc, CLOCK);
        var editing = new DirectoryEditing(transaction, jdbc, places, organisations, events::add);
        placeRegister = new PlaceRegister(jdbc, placeStore, editing, history);
        lists = new OrganisationLists(jdbc, organisationStore, places, editing, history, CLOCK);
        organisationRegister = new OrganisationRegister(jdbc, organisationStore, editing, history);
    }

    static TestDirectory shared() {
        return SHARED;
    }

    int place(String code) {
        return places.findByCode(code)
                .orElseThrow(() -> new AssertionError(code))
                .id();
    }

    int unit(String code) {
        return organisations
                .findByCode(code)
                .orElseThrow(() -> new AssertionError(code))
                .id();
    }
}
