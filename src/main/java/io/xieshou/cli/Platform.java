package io.xieshou.cli;

import io.xieshou.access.Actor;
import io.xieshou.access.Actors;
import io.xieshou.database.Console;
import io.xieshou.database.DataFolder;
import io.xieshou.database.StartupProblem;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command runs on: the terminal, and the application, which starts at the first request for a part of it. A command uses the database of a running
 * platform, or starts the database for as long as it takes.
 */
final class Platform implements AutoCloseable {

    private final Class<?> application;
    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Path logFile;
    private boolean serving;

    Platform(Class<?> application, Options options, PrintStream out, PrintStream err) {
        this.application = application;
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** For the result of the command, and nothing else. */
    PrintStream out() {
        return out;
    }

    /** For progress and complaints. */
    PrintStream err() {
        return err;
    }

    Options options() {
        return options;
    }

    /** The part of the application of that type. */
    <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    /** Who runs the command, over every row: {@code console:<os user>}. */
    Actor actor() {
        return get(Actors.class).console(System.getProperty("user.name"));
    }

    /** The same in the scope of a unit and those below it. */
    Actor actor(Organisation unit) {
        return get(Actors.class).console(System.getProperty("user.name"), unit.id());
    }

    /**
     * The unit of that code or name.
     *
     * @throws IllegalArgumentException with a sentence that offers what is near
     */
    Organisation unit(String text) {
        var resolution = get(Organisations.class).resolve(text, null, LocalDate.now(get(Clock.class)));
        return resolution.found().orElseThrow(() -> new IllegalArgumentException(resolution.sentence()));
    }

    /** The result: as JSON for programs where {@code --json} was said, else as people read it. */
    void answer(Object document, Consumer<PrintStream> forPeople) {
        if (options.json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document));
        } else {
            forPeople.accept(out);
        }
    }

    boolean serving() {
        return serving;
    }

    /** Starts the web server; it goes on until the process is told to end. */
    ConfigurableApplicationContext serve() {
        useWhatTheBuildPrepared();
        var started = start(WebApplicationType.SERVLET, "xieshou.log", List.of("--xieshou.console=out"));
        serving = true;
        context = started;
        return started;
    }

    /** The packaged program knows its parts without looking through its classes, which is a fifth of a start; run from a development tree it looks. */
    private void useWhatTheBuildPrepared() {
        if (isPackaged()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }

    /** A folder of classes may hold what an earlier build prepared, of other classes than these. */
    private boolean isPackaged() {
        var place = application.getProtectionDomain().getCodeSource().getLocation();
        return !place.getProtocol().equals("file") || !place.getPath().endsWith("/");
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            var arguments =
                    List.of("--xieshou.console=err", "--xieshou.guest=true", "--spring.main.lazy-initialization=true");
            context = start(WebApplicationType.NONE, "command.log", arguments);
            context.getBean(Console.class).ready(List.of());
        }
        return context;
    }

    /** All that was started ends, in order, when the command does. */
    void stopServing() {
        serving = false;
    }

    private ConfigurableApplicationContext start(WebApplicationType type, String logName, List<String> more) {
        var folder = DataFolder.open(options.data());
        logFile = folder.subfolder("logs").resolve(logName);
        var arguments = new ArrayList<>(options.arguments());
        arguments.addAll(more);
        arguments.add("--logging.file.name=" + logFile);
        arguments.add("--logging.threshold.console=off");
        return new SpringApplicationBuilder(application)
                .main(application)
                .web(type)
                .run(arguments.toArray(String[]::new));
    }

    /** Tells what went wrong in a sentence; the rest is in the log, if there is one yet. */
    int explain(Exception failure) {
        var problem = StartupProblem.findIn(failure);
        if (problem != null) {
            err.println(problem.getMessage());
            return 1;
        }
        LoggerFactory.getLogger(Platform.class).error("Command failed", failure);
        err.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (logFile != null) {
            err.println("详情见 · details in " + logFile);
        }
        return 1;
    }

    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void close() {
        if (context != null && !serving) {
            context.close();
        }
    }
}
