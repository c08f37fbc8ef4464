package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.database.SqlFragment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What entries were before each change. What they became is what the next change finds, or what they are now. */
@Repository
class EntryHistory {

    /** The columns that are every ledger's and may change. */
    private static final List<String> STANDARD =
            List.of("id", "unit_id", "place_id", "business_date", "state", "version", "updated_at", "updated_by");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EntryHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Why entries change.
     *
     * @param batch the batch that changes them, or is taken back; null for a single entry
     * @param action {@code change}, {@code state} or {@code undo}
     */
    record Cause(Actor actor, @Nullable Long batch, String action, String reason) {}

    /** Keeps entries as they are, right before they are changed or go. */
    void keep(Cause cause, Ledger ledger, SqlFragment which) {
        var batch = cause.batch == null ? SqlFragment.of("null::bigint") : SqlFragment.of("?", cause.batch);
        var sql = SqlFragment.of(
                        "insert into entry_changes (ledger, entry_id, version, action, reason, made_at, made_by,"
                                + " batch_id, before) select ?, e.id, e.version + 1, ?, ?, ?, ?, ",
                        ledger.code(),
                        cause.action,
                        cause.reason,
                        now(),
                        cause.actor.name())
                .append(batch)
                .append(", ")
                .append(row(ledger))
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(which);
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    /** The changes of an entry, oldest first. */
    List<EntryChange> list(Ledger ledger, long id) {
        var sql = SqlFragment.of(
                        "select version, action, before, coalesce(lead(before) over (order by version), (select ")
                .append(row(ledger))
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where e.id = ?)) as after, reason, made_at, made_by from entry_changes", id)
                .append(" where ledger = ? and entry_id = ? order by version", ledger.code(), id);
        return jdbc.sql(sql.text())
                .params(sql.binds())
                .query((row, number) -> change(row))
                .list();
    }

    /** The row of the alias {@code e}, without what never changes. */
    private static SqlFragment row(Ledger ledger) {
        var columns = Stream.concat(STANDARD.stream(), ledger.fields().stream().map(Field::column))
                .distinct()
                .map(column -> SqlFragment.column("e", column))
                .toList();
        return SqlFragment.of("(select row_to_json(r) from (select ")
                .append(SqlFragment.join(", ", columns))
                .append(") r)");
    }

    private EntryChange change(ResultSet row) throws SQLException {
        var before = texts(row.getString("before"));
        var after = texts(row.getString("after"));
        before.keySet().removeIf(column -> Objects.equals(before.get(column), after.get(column)));
        after.keySet().retainAll(before.keySet());
        return new EntryChange(
                row.getInt("version"),
                row.getString("action"),
                before,
                after,
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    private Map<String, String> texts(@Nullable String object) {
        var texts = new LinkedHashMap<String, String>();
        if (object != null) {
            json.readTree(object)
                    .properties()
                    .forEach(property -> texts.put(
                            property.getKey(),
                            property.getValue().isNull()
                                    ? ""
                                    : property.getValue().asString()));
        }
        return texts;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
