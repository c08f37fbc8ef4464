package io.xieshou.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what can be typed. */
@CommandLine.Command(name = "help", description = "显示帮助 · show help")
final class HelpCommand implements Command {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "命令名 · name of a command")
    @Nullable
    String name;

    @Override
    public int run(Platform platform) {
        var root = requireNonNull(spec).root().commandLine();
        var asked = name == null ? root : root.getSubcommands().get(name);
        if (asked == null) {
            throw new IllegalArgumentException("没有命令 %s · there is no command %s: %s"
                    .formatted(
                            name, name, String.join(", ", root.getSubcommands().keySet())));
        }
        asked.usage(Platform.writer(platform.out()));
        return 0;
    }
}
