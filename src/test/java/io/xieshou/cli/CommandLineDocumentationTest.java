package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.Xieshou;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/cli.md} names the commands and options there are, and no others. */
class CommandLineDocumentationTest {

    private static final Pattern HEADING = Pattern.compile("^#+ `([a-z]+(?: [a-z]+)*)");
    private static final Pattern OPTION = Pattern.compile("^\\| `(--[a-z-]+)");

    private final CommandLine line = new CommandLineMain(Xieshou.class, System.out, System.err).line();

    @Test
    void everyCommandHasAHeadingAndEveryOptionALineBelowIt() {
        assertThat(documented()).isEqualTo(there());
    }

    private Map<String, Set<String>> there() {
        var commands = new TreeMap<String, Set<String>>();
        commands.put("", options(line));
        gather("", line, commands);
        return commands;
    }

    private static void gather(String above, CommandLine group, Map<String, Set<String>> commands) {
        group.getSubcommands().forEach((name, command) -> {
            var path = (above + " " + name).strip();
            if (command.getSubcommands().isEmpty()) {
                commands.put(path, options(command));
            }
            gather(path, command, commands);
        });
    }

    /** Those of the command itself: what is inherited is told once. */
    private static Set<String> options(CommandLine command) {
        var names = new TreeSet<String>();
        command.getCommandSpec().options().stream()
                .filter(option -> !option.inherited())
                .map(OptionSpec::longestName)
                .forEach(names::add);
        return names;
    }

    private static Map<String, Set<String>> documented() {
        var commands = new TreeMap<String, Set<String>>(Map.of("", new TreeSet<>()));
        var command = "";
        for (var text : lines()) {
            var heading = HEADING.matcher(text);
            if (heading.find()) {
                command = heading.group(1);
                commands.put(command, new TreeSet<>());
            }
            var option = OPTION.matcher(text);
            if (option.find()) {
                commands.get(command).add(option.group(1));
            }
        }
        return commands;
    }

    private static Iterable<String> lines() {
        try {
            return Arrays.asList(Files.readString(Path.of("docs/cli.md")).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
