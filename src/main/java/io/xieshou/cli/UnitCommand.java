package io.xieshou.cli;

import io.xieshou.lists.ListRefused;
import io.xieshou.register.UnitImport;
import io.xieshou.register.UnitImport.Outcome;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The units of a city, for the person who sets the platform up. */
@CommandLine.Command(
        name = "unit",
        description = {"导入单位", "import units"},
        subcommands = UnitCommand.Import.class)
final class UnitCommand {

    private UnitCommand() {}

    /** As the page does it: read, judged, saved as a whole or not at all. */
    @CommandLine.Command(
            name = "import",
            description = {
                "从表格导入一个市的单位；有一处错误就一个也不导入",
                "take the units of a city from a table; with one fault none is taken"
            })
    static final class Import implements Command {

        @Parameters(paramLabel = "FILE", description = "xlsx、xls 或 csv 文件 · the file")
        Path file = Path.of("");

        @Option(names = "--preview", description = "只读取核对，不保存 · only read and compare, save nothing")
        boolean preview;

        @Override
        public int run(Platform platform) {
            if (!GivenFile.isReadable(platform, file)) {
                return 1;
            }
            try {
                var units = platform.get(UnitImport.class);
                var outcome = preview ? units.preview(platform.actor(), file) : units.save(platform.actor(), file);
                tell(platform, outcome);
                return outcome.isClean() ? 0 : 1;
            } catch (ListRefused refused) {
                platform.err().println("✗ " + refused.sentence());
                return 1;
            }
        }

        private static void tell(Platform platform, Outcome outcome) {
            outcome.problems().forEach(problem -> platform.err().println("✗ " + problem));
            platform.answer(outcome, out -> {
                out.println("新增 %d 个，变更 %d 个，相同 %d 个 · new, changed, the same"
                        .formatted(outcome.added(), outcome.changed(), outcome.same()));
                out.println(GivenFile.ending(outcome.saved(), outcome.problems().size()));
            });
        }
    }
}
