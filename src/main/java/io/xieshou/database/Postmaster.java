package io.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}, line by line: process id, data folder, start time, port, socket folder, listen
 * address, shared memory, status (PostgreSQL source, {@code utils/pidfile.h}).
 *
 * @param port 0 while the server has not written it yet
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What the file says, whether or not that process still lives. */
    static Optional<Postmaster> findRecorded(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(read(lines));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** The recorded server, if that process lives and is a server of this very folder and not a later process with its number. */
    static Optional<Postmaster> findAlive(Path data) {
        return findRecorded(data).filter(server -> server.isServerOf(data));
    }

    private static Postmaster read(List<String> lines) {
        var pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        var port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
        return new Postmaster(pid, port, status.equals("ready"));
    }

    /** A server's working folder is its data folder. */
    private boolean isServerOf(Path data) {
        if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException notOurs) {
            return false;
        }
    }

    ProcessHandle process() {
        return ProcessHandle.of(pid).orElseThrow();
    }
}
