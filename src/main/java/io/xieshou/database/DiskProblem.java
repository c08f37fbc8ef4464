package io.xieshou.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns what a program or the file system said into a sentence for the person at the console. */
final class DiskProblem {

    private DiskProblem() {}

    static StartupProblem of(Path folder, IOException failure) {
        return of(folder, String.valueOf(failure.getMessage()));
    }

    static StartupProblem of(Path folder, String output) {
        if (isFull(output)) {
            return new StartupProblem(
                    "磁盘空间不足，数据库无法写入 %s：请清理磁盘后再启动，已保存的数据不受影响。".formatted(folder),
                    "The disk is full, the database cannot write to %s: free some space and start again; what was saved is safe."
                            .formatted(folder));
        }
        if (output.contains("Permission denied")) {
            return new StartupProblem(
                    "数据库没有权限使用 %s：请检查该目录及其上级目录的权限，或用 --data 指定另一个目录。".formatted(folder),
                    "The database may not use %s: check the permissions of the folder and those above it, or choose another with --data."
                            .formatted(folder));
        }
        return new StartupProblem(
                "数据库无法启动（目录 %s）：%s".formatted(folder, last(output)),
                "The database does not start (folder %s): %s".formatted(folder, last(output)));
    }

    /** What the database or the file system said somewhere in the middle of the work. */
    static StartupProblem full(Throwable cause) {
        return new StartupProblem(
                "磁盘空间不足，这一步没有完成：请清理磁盘后重做，已保存的数据不受影响。（%s）".formatted(cause.getMessage()),
                "The disk is full and this was not done: free some space and do it again; what was saved is safe.",
                cause);
    }

    static boolean isFull(String output) {
        return output.contains("No space left on device") || output.contains("Disk quota exceeded");
    }

    private static String last(String output) {
        var lines = output.strip().split("\n");
        var from = Math.max(0, lines.length - 5);
        return String.join("\n    ", Arrays.copyOfRange(lines, from, lines.length));
    }
}
