package io.xieshou.cli;

import io.xieshou.database.Backups;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Writes everything but the keys into one file, while the platform runs or not. */
@CommandLine.Command(
        name = "backup",
        description = {"把全部数据和文件备份成一个文件（不含密钥）", "write all data and files, but no keys, into one file"})
final class BackupCommand implements Command {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = {
                "备份文件，默认在数据目录的 backups 下",
                "the file to write; by default one in the folder backups of the data folder"
            })
    @Nullable
    Path file;

    @Override
    public int run(Platform platform) throws IOException {
        var backups = platform.get(Backups.class);
        var summary = backups.write(file == null ? backups.nextFile("") : file);
        platform.answer(told(summary), out -> out.println(summary.file()));
        platform.err()
                .printf(
                        "%d 张表，%,d 行，%d 个文件 · tables, rows, files%n",
                        summary.tables(), summary.rows(), summary.files());
        platform.err()
                .println("密钥不在备份中，请另行妥善保管数据目录下的 keys · the keys are not in it: keep the folder keys of the data folder"
                        + " in another safe place");
        return 0;
    }

    /** What went into a backup or came out of it. */
    record Told(String file, int tables, long rows, int files) {}

    static Told told(Backups.Summary summary) {
        return new Told(summary.file().toString(), summary.tables(), summary.rows(), summary.files());
    }
}
