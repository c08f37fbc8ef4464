package io.xieshou.cli;

import io.xieshou.sample.SampleYear;
import java.util.Map;
import picocli.CommandLine;

/** Brings the made-up entries in or takes them away, all of them and nothing else. */
@CommandLine.Command(
        name = "sample",
        description = {"载入或移除示例数据", "load or remove the sample data"},
        subcommands = {SampleCommand.Load.class, SampleCommand.Remove.class})
final class SampleCommand {

    private SampleCommand() {}

    /** Brings them in. */
    @CommandLine.Command(
            name = "load",
            description = {"载入示例数据，约二十万条", "load the sample data, about 200,000 entries"})
    static final class Load implements Command {

        @Override
        public int run(Platform platform) {
            var made = platform.get(SampleYear.class).load(platform.actor(), progress(platform));
            platform.answer(Map.of("loaded", made), out -> out.printf("已载入 %,d 条示例记录 · sample entries loaded%n", made));
            return 0;
        }
    }

    /** Takes them away. */
    @CommandLine.Command(
            name = "remove",
            description = {"移除全部示例数据，其他记录不动", "remove all sample data and nothing else"})
    static final class Remove implements Command {

        @Override
        public int run(Platform platform) {
            var sample = platform.get(SampleYear.class);
            var there = sample.isLoaded(platform.actor());
            sample.remove(platform.actor(), progress(platform));
            platform.answer(
                    Map.of("removed", there),
                    out -> out.println(there ? "示例数据已移除 · the sample is removed" : "没有示例数据 · there is no sample"));
            return 0;
        }
    }

    private static SampleYear.Progress progress(Platform platform) {
        return (step, steps, what) -> platform.err().printf("  %d/%d %s%n", step, steps, what);
    }
}
