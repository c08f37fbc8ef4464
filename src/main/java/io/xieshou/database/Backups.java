package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes backups: one zip with a manifest, the schema as SQL, each table as PostgreSQL's {@code COPY} text, and the uploaded files. All tables are read in one
 * snapshot, while the platform runs. Keys are not in it: who finds a backup cannot read encrypted fields.
 */
public final class Backups {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DataSource dataSource;
    private final DataFolder folder;
    private final Clock clock;

    Backups(DataSource dataSource, DataFolder folder, Clock clock) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.clock = clock;
    }

    /** What a backup holds. */
    public record Summary(Path file, int tables, long rows, int files) {}

    /** A file in the folder {@code backups} of the data folder, named by the time. */
    public Path nextFile(String why) {
        return folder.subfolder("backups")
                .resolve("xieshou-%s%s.zip"
                        .formatted(why, LocalDateTime.now(clock).format(STAMP)));
    }

    /** When the newest backup in the folder {@code backups} was finished; empty where there is none. */
    public Optional<Instant> newest() {
        try (var files = Files.list(folder.subfolder("backups"))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .map(file -> file.toFile().lastModified())
                    .max(Comparator.naturalOrder())
                    .map(Instant::ofEpochMilli);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a backup to a new file, which gets its name only when it is complete, and which only its owner may read.
     *
     * @throws FileAlreadyExistsException if the file exists
     */
    public Summary write(Path file) throws IOException {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(
                    "%s 已存在，不会覆盖 · exists already and is not overwritten".formatted(target));
        }
        Files.createDirectories(target.getParent());
        var unfinished = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            var summary = writeZip(unfinished, target);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (SQLException e) {
            throw new IOException("备份失败 · the backup failed: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Summary writeZip(Path file, Path target) throws IOException, SQLException {
        try (var connection = dataSource.getConnection();
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var snapshot = Snapshot.open(connection);
            write(zip, "schema/before.sql", snapshot.script().before());
            write(zip, "schema/after.sql", snapshot.script().after());
            var tables = writeTables(zip, connection, snapshot.tables());
            var files = writeFiles(zip);
            var manifest = snapshot.manifest(clock.instant(), tables);
            write(zip, "manifest.json", JsonMapper.builder().build().writeValueAsString(manifest));
            return new Summary(target, tables.size(), manifest.rows(), files);
        }
    }

    private static List<BackupManifest.Table> writeTables(
            ZipOutputStream zip, Connection connection, List<BackupManifest.Table> tables)
            throws IOException, SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var counted = new ArrayList<BackupManifest.Table>();
        for (var table : tables) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            var rows = copies.copyOut(table.copy() + " to stdout", zip);
            zip.closeEntry();
            counted.add(new BackupManifest.Table(table.name(), table.columns(), rows));
        }
        return counted;
    }

    private int writeFiles(ZipOutputStream zip) throws IOException {
        var store = folder.subfolder("files");
        var count = 0;
        try (var paths = Files.walk(store)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                count += writeFile(zip, "files/" + store.relativize(path), path);
            }
        }
        return count;
    }

    /** A file that goes meanwhile was already of no use to the snapshot, which was taken before. */
    private static int writeFile(ZipOutputStream zip, String name, Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
            return 1;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
