package io.xieshou.pack;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The installed packs in the database. */
@Repository
class PackShelf {

    private final JdbcClient jdbc;

    PackShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from pack_revisions").query(Long.class).single();
    }

    /** The version of each pack by its code. */
    Map<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        jdbc.sql("select code, version from packs").query(row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return versions;
    }

    /** All packs by code. */
    Map<String, PackFiles> packs() {
        var texts = new TreeMap<String, TreeMap<String, String>>();
        jdbc.sql("select pack, path, content from pack_files order by pack, path")
                .query(row -> {
                    texts.computeIfAbsent(row.getString(1), pack -> new TreeMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        var packs = new LinkedHashMap<String, PackFiles>();
        texts.forEach((pack, files) -> packs.put(pack, new PackFiles(files)));
        return packs;
    }

    /** Installs of a pack, the newest first. */
    List<PackInstall> installs(String pack) {
        return jdbc.sql("""
            select id, version, installed_at, installed_by
            from pack_installs
            where pack = ?
            order by id desc
            """)
                .param(pack)
                .query((row, number) -> new PackInstall(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }

    /** Keeps files that somebody wants to look at before they are installed. */
    long putDraft(PackFiles files, String by, Instant when) {
        var paths = files.texts().keySet().toArray(String[]::new);
        var contents = files.texts().values().toArray(String[]::new);
        return jdbc.sql("""
            insert into pack_drafts (files, uploaded_at, uploaded_by)
            select jsonb_object_agg(f.path, f.content), ?, ?
            from unnest(?::text[], ?::text[]) f (path, content)
            returning id
            """)
                .params(OffsetDateTime.ofInstant(when, ZoneOffset.UTC), by, paths, contents)
                .query(Long.class)
                .single();
    }

    Optional<PackFiles> findDraft(long id) {
        return files(jdbc.sql("select f.key, f.value from pack_drafts d, jsonb_each_text(d.files) f where d.id = ?")
                .param(id));
    }

    /** What a pack said when it was installed. */
    Optional<PackFiles> findInstalled(String pack, long install) {
        return files(jdbc.sql("""
            select f.key, f.value
            from pack_installs i, jsonb_each_text(i.files) f
            where i.pack = ? and i.id = ?
            """).params(pack, install));
    }

    private static Optional<PackFiles> files(JdbcClient.StatementSpec paths) {
        var texts = new TreeMap<String, String>();
        paths.query(row -> {
            texts.put(row.getString(1), row.getString(2));
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new PackFiles(texts));
    }

    /** Forgets what was uploaded before a moment to be looked at. */
    int deleteDrafts(Instant before) {
        return jdbc.sql("delete from pack_drafts where uploaded_at < ?")
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    /** Waits for any other install under way, so that revisions follow one another. */
    void lock() {
        jdbc.sql("select revision from pack_revisions for update")
                .query(Long.class)
                .single();
    }

    void put(PackHeader header, PackFiles files, String by, Instant when) {
        jdbc.sql("""
            insert into packs (code, version, installed_at, installed_by)
            values (?, ?, ?, ?)
            on conflict (code) do update
            set version = excluded.version, installed_at = excluded.installed_at, installed_by = excluded.installed_by
            """)
                .params(header.code(), header.version(), OffsetDateTime.ofInstant(when, ZoneOffset.UTC), by)
                .update();
        jdbc.sql("delete from pack_files where pack = ?").param(header.code()).update();
        files.texts()
                .forEach((path, content) -> jdbc.sql("insert into pack_files (pack, path, content) values (?, ?, ?)")
                        .params(header.code(), path, content)
                        .update());
        jdbc.sql("""
            insert into pack_installs (pack, version, installed_at, installed_by, files)
            select p.code, p.version, p.installed_at, p.installed_by, jsonb_object_agg(f.path, f.content)
            from packs p join pack_files f on f.pack = p.code
            where p.code = ?
            group by p.code
            """).param(header.code()).update();
        jdbc.sql("update pack_revisions set revision = revision + 1").update();
    }
}
