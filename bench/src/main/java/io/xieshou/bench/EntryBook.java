package io.xieshou.bench;

import java.sql.SQLException;
import java.util.List;

/** Fills seven ledgers from SQL, and lets the product fill its slices. */
final class EntryBook {

    static final List<String> LEDGERS = List.of(
            "visit", "fund_allocation", "project", "project_funding", "project_progress", "training", "pairing");

    private final Stage stage;
    private long entries;

    EntryBook(Stage stage) {
        this.stage = stage;
    }

    /** Indexes but those of keys are made again afterwards, which is quicker. */
    void grow(long to) throws Exception {
        if (entries == 0) {
            stage.database().runAll(Database.script("pools.sql"));
        }
        var generated = Timing.once(() -> {
            var indexes = indexes();
            for (var index : indexes) {
                stage.database().run("drop index " + index.name());
            }
            stage.database()
                    .runAll(Database.script("entries.sql")
                            .replace(":from", String.valueOf(entries))
                            .replace(":to", String.valueOf(to)));
            for (var index : indexes) {
                stage.database().runAll("set maintenance_work_mem = '512MB';\n" + index.definition() + ";\n");
            }
            for (var ledger : LEDGERS) {
                stage.database().run("vacuum analyze ledger_" + ledger);
            }
        });
        entries = to;
        System.err.printf("%s entries generated in %.1f s%n", Scale.power(to), generated / 1000);
        stage.add(Line.shown("Back-fill of all slices, " + Scale.power(to) + " entries", backFill()));
    }

    /** The product's own background work fills measures that are not ready; it looks every two seconds. */
    private double backFill() throws Exception {
        stage.database().run("update slice_measures set ready = false");
        return Timing.once(() -> {
            while (stage.database().number("select count(*) from slice_measures where not ready") > 0
                    || stage.database().number("select count(*) from slices_visit_new") > 2_000) {
                Thread.sleep(20);
            }
        });
    }

    private List<Index> indexes() throws SQLException {
        return stage.database()
                .list(
                        row -> new Index(row.getString(1), row.getString(2)),
                        """
                        select indexname, indexdef from pg_indexes
                        where tablename = any(string_to_array(?, ' ')) and indexname not like '%_pkey' and indexname <> 'ledger_pairing_key'
                        """,
                        "ledger_" + String.join(" ledger_", LEDGERS));
    }

    private record Index(String name, String definition) {}
}
