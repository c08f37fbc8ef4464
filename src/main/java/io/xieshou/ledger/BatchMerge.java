package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.database.SqlFragment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes new and changed entries of staged rows, a whole batch in a handful of statements. */
@Repository
class BatchMerge {

    private static final SqlFragment CHANGED = SqlFragment.of("e.id in (select id from import_changed)");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final EntrySearch search;
    private final EntryHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchMerge(
            JdbcClient jdbc,
            JdbcTemplate template,
            EntrySearch search,
            EntryHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.search = search;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** What became of the rows. */
    record Merged(int added, int changed, int same) {}

    Merged take(Actor actor, Staging staging, long batch) {
        var met = meet(staging);
        var changed = met.differing == 0 ? 0 : change(actor, staging, batch);
        var added = met.rows == met.found ? 0 : add(actor, staging, batch);
        return new Merged(added, changed, met.rows - added - changed);
    }

    /** How staged rows meet the ledger: all of them, those with an entry of their key, those that say something else than it. */
    private record Met(int rows, int found, int differing) {}

    private Met meet(Staging staging) {
        jdbc.sql("drop table if exists import_met, import_changed").update();
        var sql = SqlFragment.of("create temporary table import_met on commit drop as select s._row_no, e.id, ")
                .append(staging.differs())
                .append(" as differs from ")
                .append(staging.table())
                .append(" s join ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" e on ")
                .append(staging.sameKey());
        jdbc.sql(sql.text()).params(sql.binds()).update();
        return jdbc.sql("""
            select (select count(*) from %s) as rows, count(*) as found, count(*) filter (where differs) as differing
            from import_met
            """.formatted(staging.table().text())).query(Met.class).single();
    }

    private int change(Actor actor, Staging staging, long batch) {
        var ledger = staging.ledger();
        lock(ledger);
        announce(ledger, CHANGED, EntriesChanging.Moment.BEFORE);
        history.keep(new EntryHistory.Cause(actor, batch, "change", ""), ledger, CHANGED);
        var changed = write(actor, staging);
        if (staging.leavesSearched()) {
            search(ledger);
        }
        announce(ledger, CHANGED, EntriesChanging.Moment.AFTER);
        return changed;
    }

    /** In the order of their ids; nobody saves one of them from here on. The statistics are for the plans of what follows. */
    private void lock(Ledger ledger) {
        jdbc.sql("""
            create temporary table import_changed on commit drop as
            select e.id, m._row_no from import_met m join %s e on e.id = m.id where m.differs order by e.id for update of e
            """.formatted(SqlFragment.identifier(ledger.table()).text())).update();
        jdbc.sql("analyze import_changed").update();
    }

    private int write(Actor actor, Staging staging) {
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
        return jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    /** Finds changed entries by all their words again, those of fields the source left alone among them. */
    private void search(Ledger ledger) {
        var changed = EntryRows.select(ledger).append(" where ").append(CHANGED);
        var vectors = jdbc.sql(changed.text()).query(new EntryRows(ledger)).list().stream()
                .map(entry -> new Object[] {search.vector(ledger, entry.values()), entry.id()})
                .toList();
        template.batchUpdate(
                "update " + SqlFragment.identifier(ledger.table()).text() + " set search = ?::tsvector where id = ?",
                vectors);
    }

    /** The ids new entries were given; single saves may have taken some between. */
    private record Added(int count, long first, long last) {}

    private int add(Actor actor, Staging staging, long batch) {
        var sql = insertion(actor, staging, batch);
        var all = SqlFragment.of("with added as (")
                .append(sql)
                .append(" returning id) select count(*) as count, coalesce(min(id), 0) as first,")
                .append(" coalesce(max(id), 0) as last from added");
        var added = jdbc.sql(all.text()).params(all.binds()).query(Added.class).single();
        var which = SqlFragment.of("e.id between ? and ? and e.batch_id = ?", added.first, added.last, batch);
        announce(staging.ledger(), which, EntriesChanging.Moment.AFTER);
        return added.count;
    }

    private SqlFragment insertion(Actor actor, Staging staging, long batch) {
        var columns = Stream.concat(
                        Stream.of("unit_id", "state", "search"),
                        staging.fields().stream().map(Field::column))
                .toList();
        var names = columns.stream().map(SqlFragment::identifier).toList();
        var values =
                columns.stream().map(column -> SqlFragment.column("s", column)).toList();
        return SqlFragment.of("insert into ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" (created_at, created_by, updated_at, updated_by, batch_id, ")
                .append(SqlFragment.join(", ", names))
                .append(") select ?, ?, ?, ?, ?, ", now(), actor.name(), now(), actor.name(), batch)
                .append(SqlFragment.join(", ", values))
                .append(" from ")
                .append(staging.table())
                .append(" s where not exists (select 1 from import_met m where m._row_no = s._row_no)")
                .append(" order by s._row_no");
    }

    private void announce(Ledger ledger, SqlFragment which, EntriesChanging.Moment moment) {
        events.publishEvent(new EntriesChanging(ledger, which, moment));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
