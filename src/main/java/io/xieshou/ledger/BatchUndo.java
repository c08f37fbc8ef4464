package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

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
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch back as a whole: entries it brought go, entries it changed return to what they said before. An entry that somebody worked on since stands
 * in the way, and so does one that an entry elsewhere refers to; then nothing is undone and the sentence names them.
 */
@Service
public class BatchUndo {

    private final JdbcClient jdbc;
    private final Ledgers ledgers;
    private final Batches batches;
    private final Revisions revisions;
    private final EntryHistory history;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    BatchUndo(
            JdbcClient jdbc,
            Ledgers ledgers,
            Batches batches,
            Revisions revisions,
            EntryHistory history,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.batches = batches;
        this.revisions = revisions;
        this.history = history;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws EntryRefused when entries stand in the way */
    @Transactional
    public void undo(Actor actor, long id) {
        var batch = batches.get(id);
        if (!actor.scope(Function.IMPORT).coversUnit(batch.unitId())) {
            throw NotAllowed.outside(actor, Function.IMPORT);
        }
        var ledger = ledgers.get(batch.ledger());
        batches.lock(ledger);
        refuseUndone(batch);
        gather(ledger, id);
        refuseTouched(batch);
        refuseReferred(ledger);
        announce(ledger, "e.id in (select id from undone)", EntriesChanging.Moment.BEFORE);
        // What goes is kept as well, so that an undo loses nothing.
        history.keep(
                new EntryHistory.Cause(actor, id, "undo", ""),
                ledger,
                SqlFragment.of("e.id in (select id from undone)"));
        var removed = remove(ledger);
        var restored = restore(actor, ledger);
        announce(ledger, "e.id in (select id from undone where before is not null)", EntriesChanging.Moment.AFTER);
        revisions.note(ledger, removed + restored);
        jdbc.sql("update batches set undone_at = ?, undone_by = ? where id = ?")
                .params(now(), actor.name(), id)
                .update();
        audit.record(
                actor,
                "ledger.undo_import",
                "ledger/" + ledger.code() + "/batch/" + id,
                Map.of("removed", removed, "restored", restored));
    }

    private static void refuseUndone(Batch batch) {
        if (batch.undoneAt() != null) {
            throw new EntryRefused(List.of(new FieldProblem("", t("ledger.undo.already", batch.id()))));
        }
    }

    /** The entries of the batch: those it brought, with no earlier state, and those it changed, with it. */
    private void gather(Ledger ledger, long batch) {
        jdbc.sql("drop table if exists undone").update();
        jdbc.sql("""
            create temporary table undone on commit drop as
            select e.id, null::json as before, e.version <> 1 as touched
            from %1$s e
            where e.batch_id = ?
            union all
            select c.entry_id, c.before, e.version is distinct from c.version
            from entry_changes c left join %1$s e on e.id = c.entry_id
            where c.batch_id = ? and c.action = 'change'
            """.formatted(SqlFragment.identifier(ledger.table()).text()))
                .params(batch, batch)
                .update();
        jdbc.sql("analyze undone").update();
        jdbc.sql("select e.id from %s e where e.id in (select id from undone) order by e.id for update"
                        .formatted(SqlFragment.identifier(ledger.table()).text()))
                .query(row -> {});
    }

    /** Sample entries go whatever somebody did to them while trying things out. */
    private void refuseTouched(Batch batch) {
        if (batch.kind().equals(BatchSource.SAMPLE)) {
            return;
        }
        var touched = jdbc.sql("select id from undone where touched order by id limit 10")
                .query(Long.class)
                .list();
        refuse(touched, "ledger.undo.touched");
    }

    private void refuseReferred(Ledger ledger) {
        for (var other : ledgers.list()) {
            for (var field : other.fields()) {
                if (field.type() instanceof FieldType.Reference reference
                        && reference.ledger().equals(ledger.code())) {
                    refuse(referred(other, field), "ledger.undo.referred");
                }
            }
        }
    }

    private List<Long> referred(Ledger other, Field field) {
        return jdbc.sql("""
            select distinct u.id from undone u join %s o on o.%s = u.id
            where u.before is null order by u.id limit 10
            """.formatted(
                                SqlFragment.identifier(other.table()).text(),
                                SqlFragment.identifier(field.column()).text()))
                .query(Long.class)
                .list();
    }

    private static void refuse(List<Long> ids, String key) {
        if (!ids.isEmpty()) {
            var listed = ids.stream().map(String::valueOf).collect(Collectors.joining(t("page.separator")));
            throw new EntryRefused(List.of(new FieldProblem("", t(key, listed))));
        }
    }

    private int remove(Ledger ledger) {
        jdbc.sql("delete from evidence where ledger = ? and entry_id in (select id from undone where before is null)")
                .param(ledger.code())
                .update();
        return jdbc.sql("delete from %s where id in (select id from undone where before is null)"
                        .formatted(SqlFragment.identifier(ledger.table()).text()))
                .update();
    }

    private int restore(Actor actor, Ledger ledger) {
        var columns = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("unit_id", "state"),
                        ledger.fields().stream().map(Field::column))
                .map(column -> SqlFragment.identifier(column).append(" = ").append(SqlFragment.column("b", column)))
                .toList();
        var table = SqlFragment.identifier(ledger.table());
        var sql = SqlFragment.of("update ")
                .append(table)
                .append(" e set version = e.version + 1, updated_at = ?, updated_by = ?, ", now(), actor.name())
                .append(SqlFragment.join(", ", columns))
                .append(" from undone u, json_populate_record(null::")
                .append(table)
                .append(", u.before) b where e.id = u.id and u.before is not null");
        return jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    private void announce(Ledger ledger, String which, EntriesChanging.Moment moment) {
        events.publishEvent(new EntriesChanging(ledger, SqlFragment.of(which), moment));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
