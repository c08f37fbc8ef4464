package io.xieshou.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL over a data folder, owned by this process: started or, where it outlived its former owner, adopted; started again if it dies; stopped on
 * close.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 100;

    private final Cluster cluster;
    private final ClusterSettings settings;
    private final Path logFile;
    private final Console console;
    private volatile Postmaster running;
    private volatile boolean closing;

    private PostgresServer(Cluster cluster, ClusterSettings settings, Path logFile, Console console) {
        this.cluster = cluster;
        this.settings = settings;
        this.logFile = logFile;
        this.console = console;
        this.running = adoptOrLaunch();
        watch(running);
    }

    /** Returns once the server accepts connections; whatever recovery it needs is awaited, however long it takes. */
    static PostgresServer start(DataFolder folder, ClusterSettings settings, Console console) {
        return start(folder, settings, ServerUser.choose(folder.postgres().resolve("data")), console);
    }

    static PostgresServer start(DataFolder folder, ClusterSettings settings, ServerUser user, Console console) {
        var binaries = PostgresBinaries.unpack(folder.postgres(), console);
        var cluster = Cluster.open(folder, binaries, user, settings, console);
        return new PostgresServer(cluster, settings, folder.logs().resolve("postgres.log"), console);
    }

    DatabaseAddress address() {
        return DatabaseAddress.local(running.port(), Cluster.DATABASE, Cluster.ROLE, cluster.password());
    }

    long pid() {
        return running.pid();
    }

    /** Ends the ownership and leaves the server running, for the next owner to adopt. */
    void letGo() {
        closing = true;
    }

    private Postmaster adoptOrLaunch() {
        var alive = Postmaster.findAlive(cluster.data());
        if (alive.isEmpty()) {
            console.progress("正在启动数据库", "starting the database");
            return launch(PostgresServer::freePort);
        }
        if (!runsOurBinaries(alive.get())) {
            console.progress("正在重启数据库（新版本）", "restarting the database, which has a new version");
            stop();
            return launch(PostgresServer::freePort);
        }
        console.progress("数据库仍在运行，直接使用", "using the database that is still running");
        return awaitReady(alive.get().process());
    }

    private boolean runsOurBinaries(Postmaster server) {
        try {
            return Files.isSameFile(
                    Path.of("/proc", Long.toString(server.pid()), "exe"),
                    cluster.binaries().program("postgres"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts the server. Just after a crash the server waits, by failing, for its orphaned children to let go of the shared memory, so it is tried again
     * for some seconds.
     */
    private Postmaster launch(IntSupplier port) {
        for (var attempt = 1; ; attempt++) {
            var process = spawn(port.getAsInt());
            try {
                return awaitReady(process.toHandle());
            } catch (ServerEnded ended) {
                var output = tail();
                if (attempt == ATTEMPTS || !passesByItself(output)) {
                    throw DiskProblem.of(cluster.data(), output);
                }
                Pauses.pause();
            }
        }
    }

    private static boolean passesByItself(String output) {
        return output.contains("is still in use") || output.contains("could not create any TCP/IP sockets");
    }

    private Process spawn(int port) {
        try {
            writeConfiguration(port);
            if (Files.exists(logFile)) {
                Files.move(logFile, logFile.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var postgres = cluster.binaries().program("postgres").toString();
            // setsid: a Ctrl-C at the terminal is for us, who then stop the server in order.
            var command = cluster.user()
                    .command(List.of("setsid", postgres, "-D", cluster.data().toString()));
            var builder = Programs.builder(command).redirectOutput(logFile.toFile());
            Postmaster.findRecorded(cluster.data()).ifPresent(stale -> passOver(stale, builder));
            return builder.start();
        } catch (IOException e) {
            throw DiskProblem.of(cluster.data(), e);
        }
    }

    /** A later process may have the number of a dead server; this is how PostgreSQL is told that it is no server. */
    private static void passOver(Postmaster stale, ProcessBuilder builder) {
        builder.environment().put("PG_GRANDPARENT_PID", Long.toString(stale.pid()));
    }

    private void writeConfiguration(int port) throws IOException {
        var complete = settings.with("listen_addresses", "127.0.0.1")
                .with("port", Integer.toString(port))
                .with("unix_socket_directories", cluster.socketFolder());
        Files.writeString(cluster.data().resolve("xieshou.conf"), complete.configuration());
    }

    private Postmaster awaitReady(ProcessHandle process) {
        var began = System.nanoTime();
        var told = 0L;
        while (process.isAlive()) {
            var server = Postmaster.findRecorded(cluster.data());
            if (server.isPresent()
                    && server.get().pid() == process.pid()
                    && server.get().ready()) {
                return server.get();
            }
            var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            if (seconds >= told + 5) {
                told = seconds;
                console.progress(
                        "数据库正在恢复，已 %d 秒".formatted(seconds), "the database is recovering, %d s".formatted(seconds));
            }
            Pauses.pause();
        }
        throw new ServerEnded();
    }

    private void watch(Postmaster server) {
        server.process().onExit().thenRunAsync(this::revive, task -> new Thread(task, "database-revival").start());
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.error("PostgreSQL (process {}) ended unexpectedly and is started again", running.pid());
        try {
            running = launch(running::port);
            watch(running);
            log.info("PostgreSQL runs again as process {}", running.pid());
        } catch (RuntimeException e) {
            log.error("PostgreSQL cannot be started again; restart Xieshou after mending the cause", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            stop();
        }
    }

    /** Fast: open transactions are rolled back, everything committed is written. */
    private void stop() {
        var control = cluster.binaries().program("pg_ctl").toString();
        var command = List.of(
                control,
                "stop",
                "--mode=fast",
                "--wait",
                "--timeout=120",
                "-D",
                cluster.data().toString());
        try {
            var result = Programs.run(cluster.user().command(command), "");
            if (result.status() != 0 && Postmaster.findAlive(cluster.data()).isPresent()) {
                log.error("PostgreSQL did not stop: {}", result.output());
            }
        } catch (IOException e) {
            log.error("PostgreSQL could not be stopped", e);
        }
    }

    private String tail() {
        try {
            return Files.readString(logFile);
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupProblem("本机没有可用的端口，数据库无法启动。", "No free port is left for the database on this machine.", e);
        }
    }

    private static final class ServerEnded extends RuntimeException {}
}
