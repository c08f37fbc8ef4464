package io.xieshou.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Brings a server of the cluster to where it accepts connections, through whatever recovery it needs. */
record ServerLaunch(Cluster cluster, ClusterSettings settings, Path logFile, Console console) {

    private static final int ATTEMPTS = 100;
    private static final int SECONDS_BETWEEN_WORDS = 5;

    /** On a port that is free now; the next start may take another. */
    Postmaster onAnyPort() {
        return on(ServerLaunch::freePort);
    }

    /** On the port it had before, so that whoever is connected finds it again. */
    Postmaster on(int port) {
        return on(() -> port);
    }

    /**
     * Just after a crash a new server refuses until the orphaned children of the old one have let go of the shared memory, so it is tried again for some
     * seconds.
     */
    private Postmaster on(IntSupplier port) {
        keepFormerLog();
        for (var attempt = 1; ; attempt++) {
            var ready = awaitReady(spawn(port.getAsInt()).toHandle());
            if (ready.isPresent()) {
                return ready.get();
            }
            var output = said();
            if (attempt == ATTEMPTS || !passesByItself(output)) {
                throw DiskProblem.of(cluster.data(), output);
            }
            Pauses.pause();
        }
    }

    /** Waits as long as the server's process lives; empty if it ended before it was ready. */
    Optional<Postmaster> awaitReady(ProcessHandle process) {
        var began = System.nanoTime();
        var told = 0L;
        while (process.isAlive()) {
            var server = Postmaster.findRecorded(cluster.data())
                    .filter(found -> found.pid() == process.pid() && found.ready());
            if (server.isPresent()) {
                return server;
            }
            var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            if (seconds >= told + SECONDS_BETWEEN_WORDS) {
                told = seconds;
                console.progress(
                        "数据库正在恢复，已 %d 秒".formatted(seconds), "the database is recovering, %d s".formatted(seconds));
            }
            Pauses.pause();
        }
        return Optional.empty();
    }

    private static boolean passesByItself(String output) {
        return output.contains("is still in use") || output.contains("could not create any TCP/IP sockets");
    }

    private Process spawn(int port) {
        try {
            writeConfiguration(port);
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

    private void keepFormerLog() {
        try {
            if (Files.exists(logFile)) {
                Files.move(logFile, logFile.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw DiskProblem.of(logFile, e);
        }
    }

    private String said() {
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
}
