package io.xieshou.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
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

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "命令名，如 pack install · name of a command")
    List<String> names = List.of();

    @Override
    public int run(Platform platform) {
        var asked = requireNonNull(spec).root().commandLine();
        for (var name : names) {
            var known = asked.getSubcommands();
            asked = Optional.ofNullable(known.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("没有命令 %s · there is no command %s: %s"
                            .formatted(name, name, String.join(", ", known.keySet()))));
        }
        asked.usage(Platform.writer(platform.out()));
        return 0;
    }
}
