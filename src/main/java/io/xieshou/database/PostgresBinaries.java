package io.xieshou.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs {@code initdb}, {@code postgres} and {@code pg_ctl}, unpacked from the archive in our jar.
 *
 * @param folder the folder that has {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    /** Major version of the bundled server; a cluster of another one is not started. */
    static final String MAJOR = "18";

    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "aarch64", "arm_64");

    /** Unpacks once per version; a half unpacked folder never gets the final name. */
    static PostgresBinaries unpack(Path parent, Console console) {
        var archive = archive();
        try {
            var folder = parent.resolve("postgresql-" + MAJOR + "-" + version(archive));
            if (!Files.isDirectory(folder)) {
                console.progress("正在解压 PostgreSQL", "unpacking PostgreSQL");
                unpack(archive, parent, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw cannotUnpack(parent, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") ? "linux" : "other";
        var architecture = System.getProperty("os.arch");
        var name = "postgres-%s-%s.txz".formatted(system, ARCHITECTURES.getOrDefault(architecture, architecture));
        var archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartupProblem(
                    "本程序没有附带适用于 %s（%s）的 PostgreSQL：请用 --db postgresql://用户:密码@主机:5432/数据库 指定一台 PostgreSQL（14 或更高版本）。"
                            .formatted(System.getProperty("os.name"), architecture),
                    "No PostgreSQL for %s (%s) is bundled: name a server of version 14 or later with --db postgresql://user:password@host:5432/database."
                            .formatted(System.getProperty("os.name"), architecture));
        }
        return archive;
    }

    /** The jar knows the checksum of the archive, so that a new build of the same version is unpacked too. */
    private static String version(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path parent, Path folder) throws IOException {
        var unfinished = Files.createTempDirectory(parent, "unpacking-");
        try (var in = archive.openStream()) {
            unpack(in, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static StartupProblem cannotUnpack(Path parent, IOException cause) {
        return new StartupProblem(
                "无法把 PostgreSQL 解压到 %s（%s）：需要约 100 MB 空间，请检查磁盘和权限。".formatted(parent, cause.getMessage()),
                "PostgreSQL cannot be unpacked into %s (%s): it needs about 100 MB, check the disk and its permissions."
                        .formatted(parent, cause.getMessage()),
                cause);
    }
}
