package io.xieshou.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup back into an empty data folder or an empty external database: wholly, in one transaction, or not at all. The schema then is brought up to date.
 */
public final class Restore {

    private final Path file;
    private final Console console;

    private Restore(Path file, Console console) {
        this.file = file;
        this.console = console;
    }

    /**
     * Restores into a data folder whose platform does not run.
     *
     * @param db address of an external database, or null for our own in the data folder
     */
    public static Backups.Summary run(Path file, Path data, @Nullable String db, Console console) throws IOException {
        return new Restore(file, console).into(data, db);
    }

    private Backups.Summary into(Path data, @Nullable String db) throws IOException {
        try (var zip = open()) {
            var manifest = manifest(zip);
            Migrations.refuseNewer(manifest.versions());
            var folder = DataFolder.open(data);
            var properties = new DatabaseProperties(data, db, false, DatabaseProperties.Terminal.NONE);
            try (var database = Database.open(folder, properties, console)) {
                return restore(zip, manifest, folder, database.address());
            }
        }
    }

    private ZipFile open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("没有备份文件 · there is no backup file " + file);
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw notABackup(e);
        }
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        try {
            var manifest = JsonMapper.builder().build().readValue(text(zip, "manifest.json"), BackupManifest.class);
            if (manifest.format() > BackupManifest.FORMAT) {
                throw new IOException(
                        "%s 由更新版本的携手写成，请先升级 · was written by a newer Xieshou, upgrade first".formatted(file));
            }
            return manifest;
        } catch (JacksonException e) {
            throw notABackup(e);
        }
    }

    private Backups.Summary restore(ZipFile zip, BackupManifest manifest, DataFolder folder, DatabaseAddress address)
            throws IOException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            connection.setAutoCommit(false);
            refuseFull(connection);
            execute(connection, "set local check_function_bodies = off");
            execute(connection, text(zip, "schema/before.sql"));
            copyTables(zip, manifest, connection);
            console.progress("正在重建索引和约束", "making indexes and constraints");
            execute(connection, text(zip, "schema/after.sql"));
            execute(connection, "analyze");
            var files = copyFiles(zip, folder.subfolder("files"));
            connection.commit();
            new Migrations(address.dataSource()).run();
            return new Backups.Summary(file, manifest.tables().size(), manifest.rows(), files);
        } catch (SQLException e) {
            throw new IOException("恢复失败，数据库未改变 · the restore failed, the database is as it was: " + e.getMessage(), e);
        }
    }

    private static void refuseFull(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")) {
            rows.next();
            if (rows.getInt(1) > 0) {
                throw new IOException(
                        "目标不是空的：请恢复到新的数据目录（--data）或新的空数据库（--db） · the target is not empty: restore into a new data folder (--data) or a new, empty database (--db)");
            }
        }
    }

    private void copyTables(ZipFile zip, BackupManifest manifest, Connection connection)
            throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : manifest.tables()) {
            console.progress("正在恢复 %s（%,d 行）".formatted(table.name(), table.rows()), "restoring");
            try (var in = zip.getInputStream(entry(zip, table.entry()))) {
                var rows = copies.copyIn(table.copy() + " from stdin", in);
                if (rows != table.rows()) {
                    throw notABackup(new IOException(
                            "%s has %d rows instead of %d".formatted(table.name(), rows, table.rows())));
                }
            }
        }
    }

    private static int copyFiles(ZipFile zip, Path store) throws IOException {
        var count = 0;
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (entry.getName().startsWith("files/") && !entry.isDirectory()) {
                copyFile(zip, entry, store);
                count++;
            }
        }
        return count;
    }

    private static void copyFile(ZipFile zip, ZipEntry entry, Path store) throws IOException {
        var target = store.resolve(entry.getName().substring("files/".length())).normalize();
        if (!target.startsWith(store)) {
            throw new IOException("The backup names a file outside its folder: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String text(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(entry(zip, name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ZipEntry entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw notABackup(new IOException("no entry " + name));
        }
        return entry;
    }

    private IOException notABackup(Exception cause) {
        return new IOException(
                "%s 不是完整的携手备份 · is not a complete backup of Xieshou (%s)".formatted(file, cause.getMessage()), cause);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
