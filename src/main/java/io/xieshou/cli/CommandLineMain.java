package io.xieshou.cli;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The command line: {@code xieshou [COMMAND] [OPTIONS]}. Without a command it serves. The line is understood as a whole before anything starts, so a wrong word
 * costs nothing. Exit status: 0 success, 1 the command failed, 2 the line was not understood.
 */
public final class CommandLineMain {

    /** Every command there is; a new one is added here. */
    private static final List<Class<?>> COMMANDS = List.of(
            AccountCommand.class,
            BackupCommand.class,
            EntriesCommand.class,
            FormCommand.class,
            ImportCommand.class,
            PackCommand.class,
            RestoreCommand.class,
            SampleCommand.class,
            UnitCommand.class,
            VersionCommand.class);

    private final CommandLine line;
    private final Options options = new Options();
    private final Platform platform;

    CommandLineMain(Class<?> application, PrintStream out, PrintStream err) {
        platform = new Platform(application, options, out, err);
        line = new CommandLine(options);
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new HelpCommand());
        COMMANDS.forEach(command -> line.addSubcommand(command));
        line.setOut(Platform.writer(out)).setErr(Platform.writer(err));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionStrategy(this::execute);
        line.setExecutionExceptionHandler((failure, command, result) -> platform.explain(failure));
    }

    /** Runs a line and ends the process with its status, unless it is now serving. */
    public static void main(Class<?> application, String[] args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build asks what the application consists of; nothing starts.
            SpringApplication.run(application, args);
            return;
        }
        // Quiet until the application has a log file, if it starts at all.
        LoggingSystem.get(application.getClassLoader()).beforeInitialize();
        var main = new CommandLineMain(application, System.out, System.err);
        // Of this thread alone: pages are answered in the language of their reader.
        LocaleContextHolder.setLocale(Terminal.language(System.getenv()));
        var status = main.run(args);
        if (status != 0 || !main.platform.serving()) {
            System.exit(status);
        }
    }

    /** All commands and options, for the test of their documentation. */
    CommandLine line() {
        return line;
    }

    /** The exit status. */
    int run(String... args) {
        return line.execute(args);
    }

    private int execute(ParseResult result) {
        var help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        var last = result.asCommandLineList().get(result.asCommandLineList().size() - 1);
        Object word = last.getCommand();
        try (platform) {
            if (word instanceof Command command) {
                return command.run(platform);
            }
            return word == options ? new ServeCommand().run(platform) : incomplete(last);
        } catch (Exception e) {
            return platform.explain(e);
        }
    }

    /** A word that needs another behind it, {@code pack install}. */
    private static int incomplete(CommandLine group) {
        group.usage(group.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
