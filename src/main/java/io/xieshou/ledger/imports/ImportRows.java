package io.xieshou.ledger.imports;

import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Stagings.Comparison;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in the database. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(String ledger, int unitId, @Nullable String layout, String fileHash, String fileName, String by) {
        return jdbc.sql("""
            insert into imports (ledger, unit_id, layout, file_hash, file_name, state, made_at, made_by)
            values (?, ?, ?, ?, ?, 'reading', ?, ?)
            returning id
            """)
                .param(ledger)
                .param(unitId)
                .param(layout)
                .param(fileHash)
                .param(fileName)
                .param(now())
                .param(by)
                .query(Long.class)
                .single();
    }

    Optional<Import> find(long id) {
        return jdbc.sql("select * from imports where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Read but neither confirmed nor given up, newest first. */
    List<Import> previewedBy(String name) {
        return jdbc.sql("select * from imports where state = 'previewed' and made_by = ? order by made_at desc limit"
                        + " 10")
                .param(name)
                .query((row, number) -> read(row))
                .list();
    }

    void previewed(long id, String layout, List<Long> stagings, Reading reading, Comparison counts) {
        jdbc.sql("""
            update imports
            set state = ?, layout = nullif(?, ''), stagings = ?, broken = ?, findings = ?,
                rows = ?, added = ?, changed = ?, same = ?, wrong = ?
            where id = ?
            """)
                .params(
                        reading.broken().isEmpty() && counts.wrong() == 0 ? "previewed" : "refused",
                        layout,
                        stagings.toArray(Long[]::new),
                        reading.broken().toArray(String[]::new),
                        reading.findings().toArray(String[]::new),
                        counts.total(),
                        counts.added(),
                        counts.changed(),
                        counts.same(),
                        counts.wrong(),
                        id)
                .update();
    }

    void refused(long id, String sentence) {
        jdbc.sql("update imports set state = 'refused', broken = ?, ended_at = ? where id = ?")
                .params(new String[] {sentence}, now(), id)
                .update();
    }

    /** Claims a previewed import for saving; false where somebody else has. */
    boolean claim(long id) {
        return jdbc.sql("update imports set state = 'saving' where id = ? and state = 'previewed'")
                        .param(id)
                        .update()
                == 1;
    }

    void saved(long id, List<Long> batches, int added, int changed, int same) {
        jdbc.sql("""
            update imports
            set state = 'saved', batches = ?, added = ?, changed = ?, same = ?, ended_at = ?
            where id = ?
            """)
                .params(batches.toArray(Long[]::new), added, changed, same, now(), id)
                .update();
    }

    void givenUp(long id) {
        jdbc.sql("update imports set state = 'given_up', ended_at = ? where id = ? and state in ('previewed',"
                        + " 'refused')")
                .params(now(), id)
                .update();
    }

    /** The latest imports that meet a condition on {@code i}, newest first. */
    List<Import> list(SqlFragment condition) {
        var sql = SqlFragment.of("select * from imports i where ")
                .append(condition)
                .append(" order by i.id desc limit 200");
        return jdbc.sql(sql.text())
                .params(sql.binds())
                .query((row, number) -> read(row))
                .list();
    }

    /** Numbers of the imports that were taken back. */
    List<Long> undone() {
        return jdbc.sql("""
            select i.id from imports i
            where exists (select 1 from batches b where b.id = any (i.batches) and b.undone_at is not null)
            """).query(Long.class).list();
    }

    /** Imports begun before a moment that were never confirmed and still hold a staging table or a file. */
    List<Import> leftSince(Instant moment) {
        return jdbc.sql("""
            select * from imports
            where made_at < ? and swept_at is null
                and state in ('reading', 'previewed', 'refused', 'saving', 'given_up')
            order by id limit 1000
            """)
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list();
    }

    /** Ends an import that nobody confirmed; false where somebody has meanwhile. A refused one stays refused. */
    boolean expire(long id, Instant before) {
        return jdbc.sql("""
            update imports
            set state = case state when 'refused' then state else 'given_up' end,
                stagings = '{}', ended_at = coalesce(ended_at, ?), swept_at = ?
            where id = ? and made_at < ? and swept_at is null and state <> 'saved'
            """)
                        .params(now(), now(), id, OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether an entry's proof, a batch or another import still stands on a file. */
    boolean isFileWanted(String hash) {
        return jdbc.sql("""
            select exists (select 1 from evidence where file_hash = :hash)
                or exists (select 1 from batches where file_hash = :hash)
                or exists (select 1 from imports where file_hash = :hash and swept_at is null)
            """).param("hash", hash).query(Boolean.class).single();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getString("ledger"),
                row.getInt("unit_id"),
                row.getString("layout"),
                row.getString("file_hash"),
                row.getString("file_name"),
                Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                List.of((Long[]) array(row, "stagings")),
                List.of((Long[]) array(row, "batches")),
                List.of((String[]) array(row, "broken")),
                List.of((String[]) array(row, "findings")),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("wrong"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
