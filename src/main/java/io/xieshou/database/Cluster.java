package io.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the database inside the data folder: {@code postgres/data}, the password beside it, the socket. Created once, under another name until it is
 * complete.
 *
 * <p>The application signs in as {@value #ROLE}, who owns the database {@value #DATABASE} and is no superuser. The superuser keeps no password, so nobody can
 * sign in as superuser over the network; whoever owns the files still can in single-user mode.
 */
record Cluster(Path folder, PostgresBinaries binaries, ServerUser user) {

    static final String ROLE = "xieshou";
    static final String DATABASE = "xieshou";

    static Cluster open(
            DataFolder folder, PostgresBinaries binaries, ServerUser user, ClusterSettings settings, Console console) {
        var postgres = folder.postgres();
        var cluster = new Cluster(postgres, binaries, user);
        try {
            cluster.letUserIn(folder);
            if (!Files.isDirectory(cluster.data())) {
                console.progress("正在创建数据库", "creating the database");
                cluster.create(settings);
            }
            cluster.checkVersion();
            return cluster;
        } catch (IOException e) {
            throw DiskProblem.of(postgres, e);
        }
    }

    /** The server another process runs over the folder, waiting a while for it to be ready. */
    static Optional<DatabaseAddress> findRunning(DataFolder folder, Duration patience) {
        var postgres = folder.postgres();
        var end = System.nanoTime() + patience.toNanos();
        do {
            var server = Postmaster.findAlive(postgres.resolve("data")).filter(Postmaster::ready);
            if (server.isPresent()) {
                return Optional.of(DatabaseAddress.local(server.get().port(), DATABASE, ROLE, password(postgres)));
            }
            Pauses.pause();
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Of the application's role: made at random with the cluster, in a file that only the owner of the data folder reads. */
    String password() {
        return password(folder);
    }

    private static String password(Path folder) {
        var file = folder.resolve("password");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartupProblem(
                    "无法读取数据库口令文件 %s：请恢复该文件，或检查其权限。".formatted(file),
                    "The database password in %s cannot be read: bring the file back or check its permissions."
                            .formatted(file),
                    e);
        }
    }

    /** The folder of the server's socket, or empty text where its path is longer than a socket's may be (107 bytes). */
    String socketFolder() {
        var socket = folder.resolve("socket");
        return socket.resolve(".s.PGSQL.65535").toString().getBytes().length > 107 ? "" : socket.toString();
    }

    private void letUserIn(DataFolder outer) throws IOException {
        var socket = Files.createDirectories(folder.resolve("socket"));
        if (user.nobody()) {
            var passage = PosixFilePermissions.fromString("rwx--x--x");
            Files.setPosixFilePermissions(outer.path(), passage);
            Files.setPosixFilePermissions(folder, passage);
            user.own(socket);
        } else {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void create(ClusterSettings settings) throws IOException {
        var unfinished = Files.createTempDirectory(folder, "creating-");
        user.own(unfinished);
        try {
            var password = randomPassword();
            initialise(unfinished);
            createRoleAndDatabase(unfinished, password, settings);
            writeSecret(password);
            Files.move(unfinished, data());
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /** Explicit ctype: under plain C every Chinese character would be neither letter nor digit, and trigrams would be empty. */
    private void initialise(Path target) throws IOException {
        run(
                "initdb",
                List.of(
                        "--pgdata=" + target,
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8",
                        "--auth=reject",
                        "--text-search-config=simple",
                        "--no-instructions"),
                "");
        Files.writeString(target.resolve("pg_hba.conf"), """
            # Everybody signs in with a password.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """);
        Files.writeString(target.resolve("xieshou.conf"), "");
        Files.writeString(target.resolve("local.conf"), "# Your own settings; they win and are never overwritten.\n");
        Files.writeString(target.resolve("postgresql.conf"), """

            include = 'xieshou.conf'
            include_if_exists = 'local.conf'
            """, StandardOpenOption.APPEND);
    }

    private void createRoleAndDatabase(Path target, String password, ClusterSettings settings) throws IOException {
        var statements = new StringBuilder(
                "create role %s login %s password '%s';%n".formatted(ROLE, settings.roleAttributes(), password));
        statements.append("create database %s owner %s template template0;%n".formatted(DATABASE, ROLE));
        run("postgres", List.of("--single", "-D", target.toString(), "template1"), statements.toString());
    }

    private void run(String program, List<String> arguments, String input) throws IOException {
        var words = new ArrayList<>(List.of(binaries.program(program).toString()));
        words.addAll(arguments);
        var result = Programs.run(user.command(words), input);
        if (result.status() != 0 || result.output().contains("ERROR:")) {
            throw DiskProblem.of(folder, result.output());
        }
    }

    private void writeSecret(String password) throws IOException {
        var file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw new StartupProblem(
                    "%s 是 PostgreSQL %s 的数据，本版本附带的是 %s：请用旧版本执行 ./xieshou backup 文件，再用本版本执行 ./xieshou restore 文件 --data 新的数据目录。"
                            .formatted(data(), version, PostgresBinaries.MAJOR),
                    "%s was written by PostgreSQL %s, this version brings %s: run ./xieshou backup FILE with the former version, then ./xieshou restore FILE --data NEW with this one."
                            .formatted(data(), version, PostgresBinaries.MAJOR));
        }
    }
}
