package io.xieshou.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where contents lie: {@code files/aa/bb/aabb…}, each written once and never changed. */
record Shelf(Path root) {

    Path path(FileHash hash) {
        return folder(hash).resolve(hash.value());
    }

    private Path outerFolder(FileHash hash) {
        return root.resolve(hash.value().substring(0, 2));
    }

    private Path folder(FileHash hash) {
        return outerFolder(hash).resolve(hash.value().substring(2, 4));
    }

    /** Puts the content in its place so that it survives a power cut; where it already lies, it counts as used now. */
    void put(Incoming incoming, Instant now) throws IOException {
        var target = path(incoming.hash());
        if (Files.exists(target) && Files.size(target) == incoming.size()) {
            touch(incoming.hash(), now);
            return;
        }
        Files.createDirectories(folder(incoming.hash()));
        move(incoming.path(), target);
        List.of(folder(incoming.hash()), outerFolder(incoming.hash()), root).forEach(Shelf::force);
    }

    /** The sweeper leaves alone what was used lately. */
    void touch(FileHash hash, Instant now) throws IOException {
        Files.setLastModifiedTime(path(hash), FileTime.from(now));
    }

    /** Contents not used since. */
    List<Path> unusedSince(Instant instant) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> lastUsed(path).isBefore(instant))
                    .toList();
        }
    }

    private static Instant lastUsed(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("Incoming files and the store must lie on one disk: " + from + ", " + to, e);
        }
    }

    /** A renamed file is only there for good once its folder is written; some systems cannot and need not be asked. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows refuses to open folders; its file system journals renames by itself.
        }
    }
}
