package io.xieshou.pack;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Waits for any other install under way, so that revisions follow one another. */
    void lock() {
        jdbc.sql("select revision from pack_revisions for update")
                .query(Long.class)
                .single();
    }

    void put(PackHeader header, PackFiles files, String by, java.time.Instant when) {
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
        jdbc.sql("update pack_revisions set revision = revision + 1").update();
    }
}
