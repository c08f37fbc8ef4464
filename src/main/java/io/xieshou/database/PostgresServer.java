package io.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL over a data folder, owned by this process: started or, where it outlived its former owner, adopted; started again if it dies; stopped on
 * close.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Cluster cluster;
    private final ServerLaunch launch;
    private final Console console;
    private volatile Postmaster running;
    private volatile boolean closing;

    private PostgresServer(Cluster cluster, ServerLaunch launch, Console console) {
        this.cluster = cluster;
        this.launch = launch;
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
        var logFile = folder.logs().resolve("postgres.log");
        return new PostgresServer(cluster, new ServerLaunch(cluster, settings, logFile, console), console);
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
        if (alive.isPresent() && runsOurBinaries(alive.get())) {
            console.progress("数据库仍在运行，直接使用", "using the database that is still running");
            // It may have been about to stop.
            return launch.awaitReady(alive.get().process()).orElseGet(launch::onAnyPort);
        }
        if (alive.isPresent()) {
            console.progress("数据库程序有新版本，正在重启数据库", "restarting the database, whose program is new");
            stop();
        } else {
            console.progress("正在启动数据库", "starting the database");
        }
        return launch.onAnyPort();
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

    private void watch(Postmaster server) {
        server.process().onExit().thenRunAsync(this::revive, task -> new Thread(task, "database-revival").start());
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.error("PostgreSQL (process {}) ended unexpectedly and is started again", running.pid());
        try {
            running = launch.on(running.port());
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
}
