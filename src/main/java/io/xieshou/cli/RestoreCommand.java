package io.xieshou.cli;

import io.xieshou.database.Console;
import io.xieshou.database.Restore;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Brings a backup back. It needs the database only, so the application, which would fill an empty one, is not started. */
@CommandLine.Command(
        name = "restore",
        description = {
            "把备份恢复到新的数据目录（--data）或空的外部数据库（--db）",
            "bring a backup back into a new data folder (--data) or an empty external database (--db)"
        })
final class RestoreCommand implements Command {

    @Parameters(paramLabel = "FILE", description = "备份文件 · the backup")
    Path file = Path.of("");

    @Override
    public int run(Platform platform) throws IOException {
        var options = platform.options();
        var summary = Restore.run(file, options.data(), options.db(), Console.of(platform.err()));
        platform.answer(
                BackupCommand.told(summary),
                out -> out.printf(
                        "已恢复 %d 张表，%,d 行，%d 个文件 · restored tables, rows, files%n",
                        summary.tables(), summary.rows(), summary.files()));
        platform.err()
                .println(
                        "请把原数据目录下的 keys 放到 %s，再启动 · put the folder keys of the former data folder into %s before starting"
                                .formatted(options.data(), options.data()));
        return 0;
    }
}
