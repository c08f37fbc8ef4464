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
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate template;
    private final EntrySearch search;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final EntryWrites writes;
    private final Clock clock;

    Batches(
            JdbcClient jdbc,
            JdbcTemplate template,
            EntrySearch search,
            ApplicationEventPublisher events,
            Audit audit,
            EntryWrites writes,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.search = search;
        this.events = events;
        this.audit = audit;
        this.writes = writes;
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
        findChanged(staging);
        announce(ledger, SqlFragment.of("select id from import_changed"), EntriesChanging.Moment.BEFORE);
        var changed = change(actor, staging);
        keepHistory(actor, ledger, batch);
        var added = add(actor, staging, batch);
        announce(
                ledger,
                SqlFragment.of("select id from import_changed union all select id from ")
                        .append(SqlFragment.identifier(ledger.table()))
                        .append(" where batch_id = ?", batch),
                EntriesChanging.Moment.AFTER);
        writes.committed(ledger, added + changed);
        finish(staging, batch, added, changed);
        audit.record(
                actor,
                "ledger.import",
                "ledger/" + ledger.code() + "/batch/" + batch,
                Map.of("added", added, "changed", changed));
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

    /** The entries that staged rows change, locked in the order of their ids, with their rows as they are now. */
    private void findChanged(Staging staging) {
        jdbc.sql("drop table if exists import_changed").update();
        var sql = SqlFragment.of("create temporary table import_changed on commit drop as select e.id, s._row_no, ")
                .append(EntryWrites.rowAsJson())
                .append(" as before from ")
                .append(staging.table())
                .append(" s join ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" e on ")
                .append(staging.sameKey())
                .append(" where ")
                .append(staging.differs())
                .append(" order by e.id for update of e");
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    private int change(Actor actor, Staging staging) {
        var settings = Stream.concat(
                        staging.leavesSearched() ? Stream.empty() : Stream.of("search"),
                        staging.fields().stream().map(Field::column))
                .map(column -> SqlFragment.identifier(column).append(" = ").append(SqlFragment.column("s", column)))
                .toList();
        var sql = SqlFragment.of("update ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" e set version = version + 1, updated_at = ?, updated_by = ?, ", now(), actor.name())
                .append(SqlFragment.join(", ", settings))
                .append(" from import_changed c join ")
                .append(staging.table())
                .append(" s on s._row_no = c._row_no where e.id = c.id");
        var changed = jdbc.sql(sql.text()).params(sql.binds()).update();
        if (changed > 0 && staging.leavesSearched()) {
            search(staging.ledger());
        }
        return changed;
    }

    /** Finds changed entries by all their words again, those of fields the source left alone among them. */
    private void search(Ledger ledger) {
        var changed = EntryRows.select(ledger).append(" where e.id in (select id from import_changed)");
        var vectors = jdbc.sql(changed.text()).query(new EntryRows(ledger)).list().stream()
                .map(entry -> new Object[] {search.vector(ledger, entry.values()), entry.id()})
                .toList();
        template.batchUpdate(
                "update " + SqlFragment.identifier(ledger.table()).text() + " set search = ?::tsvector where id = ?",
                vectors);
    }

    private void keepHistory(Actor actor, Ledger ledger, long batch) {
        var sql = SqlFragment.of("""
            insert into entry_changes
                (ledger, entry_id, version, batch_id, action, before, after, made_at, made_by)
            select ?, e.id, e.version, ?, 'change', c.before,\
            """, ledger.code(), batch)
                .append(" ")
                .append(EntryWrites.rowAsJson())
                .append(", ?, ? from import_changed c join ", now(), actor.name())
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e on e.id = c.id");
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    private int add(Actor actor, Staging staging, long batch) {
        var columns = Stream.concat(
                        Stream.of("unit_id", "state", "search"),
                        staging.fields().stream().map(Field::column))
                .toList();
        var names = columns.stream().map(SqlFragment::identifier).toList();
        var values =
                columns.stream().map(column -> SqlFragment.column("s", column)).toList();
        var sql = SqlFragment.of("insert into ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" (created_at, created_by, updated_at, updated_by, batch_id, ")
                .append(SqlFragment.join(", ", names))
                .append(") select ?, ?, ?, ?, ?, ", now(), actor.name(), now(), actor.name(), batch)
                .append(SqlFragment.join(", ", values))
                .append(" from ")
                .append(staging.table())
                .append(" s where not exists (select 1 from ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" e where ")
                .append(staging.sameKey())
                .append(") order by s._row_no");
        return jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    private void finish(Staging staging, long batch, int added, int changed) {
        jdbc.sql("update batches set added = ?, changed = ?, same = (select count(*) from %s) - ? - ? where id = ?"
                        .formatted(staging.table().text()))
                .params(added, changed, added, changed, batch)
                .update();
    }

    private void announce(Ledger ledger, SqlFragment ids, EntriesChanging.Moment moment) {
        events.publishEvent(new EntriesChanging(ledger, ids, moment));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
