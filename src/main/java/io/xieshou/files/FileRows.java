package io.xieshou.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code files}. */
final class FileRows {

    /** Those who store share it, the sweeper takes it alone, so that no content goes while its row is being written. */
    private static final long SWEEP_LOCK = 0x66696c6573L;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockAgainstSweep() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .param(SWEEP_LOCK)
                .query((rs, row) -> true)
                .single();
    }

    boolean tryLockForSweep() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(SWEEP_LOCK)
                .query(Boolean.class)
                .single();
    }

    void insert(StoredFile file) {
        jdbc.sql("""
                insert into files (hash, size, media_type, name, stored_at, stored_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (hash) do nothing
                """)
                .params(
                        file.hash().value(),
                        file.size(),
                        file.type().mediaType(),
                        file.name(),
                        file.storedAt(),
                        file.storedBy())
                .update();
    }

    boolean delete(FileHash hash) {
        return jdbc.sql("delete from files where hash = ?").param(hash.value()).update() > 0;
    }

    Optional<StoredFile> find(FileHash hash) {
        return findAll(List.of(hash)).stream().findFirst();
    }

    List<StoredFile> findAll(Collection<FileHash> hashes) {
        return jdbc.sql("""
                select hash, size, media_type, name, stored_at, stored_by
                from files
                where hash = any (?)
                """)
                .param(hashes.stream().map(FileHash::value).toArray(String[]::new))
                .query(FileRows::file)
                .list();
    }

    Set<String> known(Collection<String> hashes) {
        return Set.copyOf(jdbc.sql("select hash from files where hash = any (?)")
                .param(hashes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static StoredFile file(ResultSet rs, int row) throws SQLException {
        var mediaType = rs.getString("media_type");
        return new StoredFile(
                new FileHash(rs.getString("hash")),
                rs.getLong("size"),
                FileType.find(mediaType)
                        .orElseThrow(() -> new IllegalStateException("Unknown media type " + mediaType)),
                rs.getString("name"),
                rs.getObject("stored_at", OffsetDateTime.class),
                rs.getString("stored_by"));
    }
}
