package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to start and stop the server of a data folder. It is a lock of the operating system, so it ends with the process however that
 * ends. The file holds the
 * process id, for the sentence shown to whoever comes second.
 */
final class FolderOwnership implements AutoCloseable {

    private final FileChannel channel;

    private FolderOwnership(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another process, or this one, already owns the folder. */
    static Optional<FolderOwnership> tryTake(DataFolder folder) {
        try {
            var channel = FileChannel.open(
                    folder.path().resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0).write(ByteBuffer.wrap(ownName().getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new FolderOwnership(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StartupProblem refusal(DataFolder folder) {
        var holder = holder(folder.path());
        return new StartupProblem(
                "数据目录 %s 正被进程 %s 使用：请先停止它，或用 --data 指定另一个目录。".formatted(folder.path(), holder),
                "Data folder %s is in use by process %s: stop it first or choose another folder with --data."
                        .formatted(folder.path(), holder));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String ownName() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve("owner.lock")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
