package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.database.SqlFragment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many entries at once: staged rows become new and changed entries in one transaction, recognised by natural key, so that the same file twice
 * changes nothing. Imports into one ledger follow one another; single saves do not wait for them.
 */
@Service
public class Batches {

    private final JdbcClient jdbc;
    private final BatchMerge merge;
    private final Audit audit;
    private final Revisions revisions;
    private final Clock clock;

    Batches(JdbcClient jdbc, BatchMerge merge, Audit audit, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.merge = merge;
        this.audit = audit;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Takes every staged row over.
     *
     * @throws IllegalStateException where a row has problems: it is all or nothing
     * @throws NotAllowed where a row's unit or place is outside the actor's scope
     */
    @Transactional
    public Batch apply(Actor actor, Staging staging, BatchSource source) {
        var ledger = staging.ledger();
        lock(ledger);
        refuseProblems(staging);
        requireCovered(actor, staging, source.function());
        var batch = begin(actor, ledger, source);
        var merged = merge.take(actor, staging, batch);
        revisions.note(ledger, merged.added() + merged.changed());
        finish(batch, merged);
        audit.record(
                actor,
                "ledger.import",
                "ledger/" + ledger.code() + "/batch/" + batch,
                Map.of("added", merged.added(), "changed", merged.changed()));
        return get(batch);
    }

    public Batch get(long id) {
        return jdbc.sql("select * from batches where id = ?")
                .param(id)
                .query(Batch.class)
                .single();
    }

    /** The latest batches of a ledger whose unit the actor may read. */
    public List<Batch> list(Actor actor, Ledger ledger) {
        return jdbc
                .sql("select * from batches where ledger = ? order by id desc limit 200")
                .param(ledger.code())
                .query(Batch.class)
                .list()
                .stream()
                .filter(batch -> actor.scope(Function.ENTRY_READ).coversUnit(batch.unitId()))
                .toList();
    }

    /** Imports into one ledger wait for one another here, so that two over the same entries in opposite order cannot lock each other out. */
    void lock(Ledger ledger) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ledger import'), hashtext(?))")
                .param(ledger.code())
                .query(row -> {});
    }

    private void refuseProblems(Staging staging) {
        var wrong = jdbc.sql("select count(*) from %s where _problems is not null"
                        .formatted(staging.table().text()))
                .query(Long.class)
                .single();
        if (wrong > 0) {
            throw new IllegalStateException("%d staged rows have problems; nothing was taken over.".formatted(wrong));
        }
    }

    /** @throws NotAllowed where the unit or place of a row is outside what the function reaches */
    public void requireCovered(Actor actor, Staging staging, Function function) {
        var sql = SqlFragment.of("select count(*) from (select s.unit_id, ")
                .append(staging.place())
                .append(" as place_id from ")
                .append(staging.table())
                .append(" s) e where not ")
                .append(actor.scope(function).condition("e").inParentheses());
        if (jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).single() > 0) {
            throw NotAllowed.outside(actor, function);
        }
    }

    private long begin(Actor actor, Ledger ledger, BatchSource source) {
        return jdbc.sql("""
            insert into batches (ledger, kind, unit_id, file_hash, file_name, layout, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """)
                .param(ledger.code())
                .param(source.kind())
                .param(source.unitId())
                .param(source.fileHash())
                .param(source.fileName())
                .param(source.layout())
                .param(now())
                .param(actor.name())
                .query(Long.class)
                .single();
    }

    private void finish(long batch, BatchMerge.Merged merged) {
        jdbc.sql("update batches set added = ?, changed = ?, same = ? where id = ?")
                .params(merged.added(), merged.changed(), merged.same(), batch)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
