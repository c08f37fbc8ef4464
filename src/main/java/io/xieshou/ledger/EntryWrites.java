package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.database.SqlFragment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes single rows of ledger tables together with what goes with each write: history, sums of others, revision, audit line. */
@Repository
class EntryWrites {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final EntrySearch search;
    private final EntryHistory history;
    private final Revisions revisions;
    private final Clock clock;

    EntryWrites(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Audit audit,
            EntrySearch search,
            EntryHistory history,
            Revisions revisions,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.search = search;
        this.history = history;
        this.revisions = revisions;
        this.clock = clock;
    }

    Optional<Entry> lock(Ledger ledger, long id) {
        return find(ledger, id, " for update");
    }

    Entry insert(Actor actor, Ledger ledger, EntryDraft draft, LocalDate date, String state) {
        var columns = columns(ledger, draft, date, state);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        columns.put("created_at", SqlFragment.of("?", now));
        columns.put("created_by", SqlFragment.of("?", actor.name()));
        columns.put("updated_at", SqlFragment.of("?", now));
        columns.put("updated_by", SqlFragment.of("?", actor.name()));
        var names = columns.keySet().stream().map(SqlFragment::identifier).toList();
        var sql = SqlFragment.of("insert into ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(SqlFragment.join(", ", names).inParentheses())
                .append(" values ")
                .append(SqlFragment.join(", ", columns.values()).inParentheses())
                .append(" returning id");
        long id = jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).single();
        announce(ledger, id, EntriesChanging.Moment.AFTER);
        revisions.note(ledger, 1);
        audit.record(actor, "ledger.add_entry", "ledger/" + ledger.code() + "/" + id, Map.of());
        return find(ledger, id, "").orElseThrow();
    }

    Entry update(
            Actor actor,
            Ledger ledger,
            Entry stored,
            EntryDraft draft,
            LocalDate date,
            String state,
            String action,
            String reason) {
        announce(ledger, stored.id(), EntriesChanging.Moment.BEFORE);
        history.keep(
                new EntryHistory.Cause(actor, null, action, reason), ledger, SqlFragment.of("e.id = ?", stored.id()));
        var columns = columns(ledger, draft, date, state);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        columns.put("updated_at", SqlFragment.of("?", now));
        columns.put("updated_by", SqlFragment.of("?", actor.name()));
        columns.put("version", SqlFragment.of("version + 1"));
        var settings = columns.entrySet().stream()
                .map(column ->
                        SqlFragment.identifier(column.getKey()).append(" = ").append(column.getValue()))
                .toList();
        var sql = SqlFragment.of("update ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" set ")
                .append(SqlFragment.join(", ", settings))
                .append(" where id = ?", stored.id());
        jdbc.sql(sql.text()).params(sql.binds()).update();
        announce(ledger, stored.id(), EntriesChanging.Moment.AFTER);
        revisions.note(ledger, 1);
        audit.record(
                actor,
                "ledger." + action + "_entry",
                "ledger/" + ledger.code() + "/" + stored.id(),
                Map.of("reason", reason));
        return find(ledger, stored.id(), "").orElseThrow();
    }

    private Optional<Entry> find(Ledger ledger, long id, String suffix) {
        var sql = EntryRows.select(ledger).append(" where e.id = ?" + suffix, id);
        return jdbc.sql(sql.text())
                .params(sql.binds())
                .query(new EntryRows(ledger))
                .optional();
    }

    private Map<String, SqlFragment> columns(Ledger ledger, EntryDraft draft, LocalDate date, String state) {
        var columns = new LinkedHashMap<String, SqlFragment>();
        columns.put("unit_id", SqlFragment.of("?", draft.unitId()));
        columns.put("business_date", SqlFragment.of("?", date));
        columns.put("state", SqlFragment.of("?", state));
        for (var field : ledger.fields()) {
            columns.put(field.column(), bind(field, draft.values().get(field.code())));
        }
        columns.put("search", search.document(ledger, draft.values()));
        return columns;
    }

    private static SqlFragment bind(Field field, @Nullable Object value) {
        return value == null
                ? SqlFragment.of("null")
                : SqlFragment.of("?::" + field.type().column(), value);
    }

    private void announce(Ledger ledger, long id, EntriesChanging.Moment moment) {
        events.publishEvent(new EntriesChanging(ledger, SqlFragment.of("e.id = ?", id), moment));
    }
}
