package io.xieshou.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file the line names, to be taken in as a whole: what commands say of it that take one. */
final class GivenFile {

    private GivenFile() {}

    /** Whether it can be read; where not, a sentence says so. */
    static boolean isReadable(Platform platform, Path file) {
        if (Files.isReadable(file) && !Files.isDirectory(file)) {
            return true;
        }
        platform.err().println("读不到文件 %s，请检查路径 · cannot read the file: check its path".formatted(file));
        return false;
    }

    /** How it ended: saved, only looked at, or refused as a whole. */
    static String ending(boolean saved, int problems) {
        if (saved) {
            return "已保存 · saved";
        }
        return problems == 0
                ? "仅预览，没有保存 · preview only, nothing saved"
                : "有 %d 处需要改正，没有保存任何内容 · problems to mend, nothing saved".formatted(problems);
    }
}
