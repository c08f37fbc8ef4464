package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything this installation keeps on disk: the PostgreSQL cluster, uploaded files, keys, logs, backups. Readable by its owner only.
 *
 * @param path absolute path of the existing, writable folder
 */
public record DataFolder(Path path) {

    /** Opens the folder, creating it if it is missing. */
    public static DataFolder open(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            create(folder.path);
        } catch (IOException e) {
            throw notUsable(folder.path, e);
        }
        folder.checkOwner();
        if (!Files.isWritable(folder.path)) {
            throw notUsable(folder.path, null);
        }
        return folder;
    }

    /** A folder below this one, created if it is missing; each module keeps its files in one of its own. */
    public Path subfolder(String name) {
        try {
            return create(path.resolve(name));
        } catch (IOException e) {
            throw notUsable(path.resolve(name), e);
        }
    }

    /** Bytes that can still be written to the disk it lies on. */
    public long freeBytes() {
        return path.toFile().getUsableSpace();
    }

    /** Bytes of the disk it lies on. */
    public long diskBytes() {
        return path.toFile().getTotalSpace();
    }

    Path postgres() {
        return subfolder("postgres");
    }

    Path logs() {
        return subfolder("logs");
    }

    private static Path create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (!isPosix(folder)) {
            return Files.createDirectories(folder);
        }
        Files.createDirectories(folder.getParent());
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void checkOwner() {
        try {
            var owner = Files.getOwner(path).getName();
            var user = System.getProperty("user.name");
            if (isPosix(path) && !owner.equals(user)) {
                throw new StartupProblem(
                        "数据目录 %s 属于用户 %s，而当前用户是 %s：请以 %s 身份启动，或用 --data 指定另一个目录。".formatted(path, owner, user, owner),
                        "Data folder %s belongs to user %s, but you are %s: start as %s or choose another folder with --data."
                                .formatted(path, owner, user, owner));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartupProblem notUsable(Path path, @Nullable IOException cause) {
        return new StartupProblem(
                "数据目录 %s 无法创建或写入：请检查权限和磁盘空间，或用 --data 指定另一个目录。".formatted(path),
                "Data folder %s cannot be created or written: check its permissions and the free disk space, or choose another folder with --data."
                        .formatted(path),
                cause);
    }
}
