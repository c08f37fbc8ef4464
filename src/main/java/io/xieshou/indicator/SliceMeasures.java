package io.xieshou.indicator;

import io.xieshou.pack.PackInstalling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of kept sums; extended, with its columns, in the transaction that installs a pack. */
@Repository
class SliceMeasures {

    private final JdbcClient jdbc;

    SliceMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After the ledgers have their tables. */
    @EventListener
    @Order(100)
    void register(PackInstalling installing) {
        var wanted = Library.additive(installing.after());
        var known = list();
        known.stream()
                .filter(measure -> !wanted.containsKey(measure.fingerprint()))
                .forEach(this::forget);
        var missing = new LinkedHashMap<>(wanted);
        known.forEach(measure -> missing.remove(measure.fingerprint()));
        missing.values().forEach(this::add);
    }

    List<SliceMeasure> list() {
        return jdbc.sql("select * from slice_measures order by id")
                .query(SliceMeasure.class)
                .list();
    }

    List<SliceMeasure> of(String ledger) {
        return jdbc.sql("select * from slice_measures where ledger = ? order by id")
                .param(ledger)
                .query(SliceMeasure.class)
                .list();
    }

    /** The measures of these fingerprints that are ready to be read. */
    Map<String, SliceMeasure> ready(Collection<String> fingerprints) {
        var ready = new LinkedHashMap<String, SliceMeasure>();
        jdbc.sql("select * from slice_measures where ready and fingerprint = any(?)")
                .param(fingerprints.toArray(String[]::new))
                .query(SliceMeasure.class)
                .list()
                .forEach(measure -> ready.put(measure.fingerprint(), measure));
        return ready;
    }

    /** Draws a barrier for every measure that has none; in a transaction after the one that registered it. */
    void drawBarriers() {
        jdbc.sql("update slice_measures set barrier = pg_current_xact_id()::text::bigint where barrier is null")
                .update();
    }

    /** Measures that are not ready although every running writer knows them. */
    List<SliceMeasure> fillable() {
        return jdbc.sql("""
                        select * from slice_measures
                        where not ready and barrier < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                        order by id
                        """).query(SliceMeasure.class).list();
    }

    void markReady(SliceMeasure measure) {
        jdbc.sql("update slice_measures set ready = true where id = ?")
                .param(measure.id())
                .update();
    }

    private void add(Counted counted) {
        var table = new SliceTable(counted.ledger());
        table.creation().forEach(sql -> jdbc.sql(sql).update());
        var measure = jdbc.sql("insert into slice_measures (ledger, fingerprint) values (?, ?) returning *")
                .params(counted.ledger().code(), counted.fingerprint())
                .query(SliceMeasure.class)
                .single();
        table.columns(measure).forEach(sql -> jdbc.sql(sql).update());
    }

    /** Its columns stay: dropping them would stop readers, and an unused column costs nothing. */
    private void forget(SliceMeasure measure) {
        jdbc.sql("delete from slice_measures where id = ?").param(measure.id()).update();
    }
}
