package io.xieshou.cli;

import io.xieshou.access.Actors;
import io.xieshou.sample.SampleYear;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Brings the made-up entries in or takes them away, all of them and nothing else. */
@CommandLine.Command(
        name = "sample",
        description = {"载入或移除示例数据", "load or remove the sample data"})
final class SampleCommand implements Command {

    private enum What {
        load,
        remove
    }

    @Parameters(index = "0", paramLabel = "load|remove", description = "载入 · 移除")
    What what = What.load;

    @Override
    public int run(Platform platform) {
        var sample = platform.get(SampleYear.class);
        var actor = platform.get(Actors.class).console(System.getProperty("user.name"));
        SampleYear.Progress progress =
                (step, steps, ledger) -> platform.err().printf("%d/%d %s%n", step, steps, ledger);
        if (what == What.load) {
            platform.out().printf("已载入 %,d 条示例记录 · sample entries loaded%n", sample.load(actor, progress));
        } else {
            sample.remove(actor, progress);
            platform.out().println("示例数据已移除 · the sample is removed");
        }
        return 0;
    }
}
