package io.xieshou.database;

import java.io.IOException;

/**
 * Brings the schema to what this version needs, after a backup if there is anything to lose.
 *
 * @param owner whether this process owns the data folder; a guest changes nothing under the feet of the running platform
 */
record Upgrade(Migrations migrations, Backups backups, boolean owner, Console console) {

    void run() {
        migrations.refuseNewer();
        var pending = migrations.pending();
        if (pending == 0) {
            return;
        }
        if (!owner) {
            throw new StartupProblem(
                    "正在运行的携手是旧版本：请先停止并用新版本启动，再执行命令。",
                    "The running Xieshou is an older version: stop it and start the new one before running commands.");
        }
        if (migrations.begun()) {
            backUp();
        }
        console.progress("正在更新数据库结构（%d 步）".formatted(pending), "updating the schema (%d steps)".formatted(pending));
        migrations.run();
    }

    private void backUp() {
        var file = backups.nextFile("before-upgrade-");
        console.progress("升级前自动备份到 " + file, "backing up before the upgrade");
        try {
            backups.write(file);
        } catch (IOException e) {
            throw new StartupProblem(
                    "升级前的备份没有成功（%s），因此没有升级；请检查磁盘空间后重新启动。".formatted(e.getMessage()),
                    "The backup before the upgrade failed (%s), so nothing was upgraded; check the free disk space and start again."
                            .formatted(e.getMessage()),
                    e);
        }
    }
}
