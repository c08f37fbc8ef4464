package io.xieshou.cli;

import io.xieshou.ledger.imports.FileImport;
import io.xieshou.ledger.imports.FileImport.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file into a ledger as the pages do: read, judged, saved as a whole or not at all. */
@CommandLine.Command(
        name = "import",
        description = {"把表格文件导入台账；有一处错误就一行也不保存", "import a table into a ledger; with one fault nothing is saved"})
final class ImportCommand implements Command {

    @Parameters(index = "0", paramLabel = "LEDGER", description = "台账代码，如 project · code of the ledger")
    String ledger = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "xlsx、xls 或 csv 文件 · the file")
    Path file = Path.of("");

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "CODE",
            description = "记录归属的单位，代码或名称 · unit that owns the entries, its code or name")
    String unit = "";

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "版式，默认按表头识别 · layout; by default the one whose header fits")
    @Nullable
    String layout;

    @Option(names = "--preview", description = "只读取核对，不保存 · only read and compare, save nothing")
    boolean preview;

    @Override
    public int run(Platform platform) throws IOException {
        if (!GivenFile.isReadable(platform, file)) {
            return 1;
        }
        var owner = platform.unit(unit);
        var actor = platform.actor(owner);
        var files = platform.get(FileImport.class);
        var outcome = preview
                ? files.preview(actor, ledger, owner.id(), layout, file)
                : files.save(actor, ledger, owner.id(), layout, file);
        tell(platform, outcome);
        return outcome.saved() || preview && outcome.isClean() ? 0 : 1;
    }

    private void tell(Platform platform, Outcome outcome) {
        outcome.findings().forEach(finding -> platform.err().println("· " + finding));
        outcome.problems().forEach(problem -> platform.err().println("✗ " + problem));
        if (!outcome.layout().isEmpty()) {
            platform.err().println("版式 · layout " + outcome.layout());
        }
        platform.answer(outcome, out -> {
            out.println("新增 %d 条，修改 %d 条，相同 %d 条 · new, changed, the same"
                    .formatted(outcome.added(), outcome.changed(), outcome.same()));
            out.println(GivenFile.ending(outcome.saved(), outcome.problems().size()));
        });
    }
}
