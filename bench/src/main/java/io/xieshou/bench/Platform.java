package io.xieshou.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product, started as a process of its own on a data folder of its own, and what its memory was at most. */
final class Platform implements AutoCloseable {

    private static final Pattern PASSWORD = Pattern.compile("system-admin\\s+(\\S+)");

    private final Path folder;
    private final int port;
    private @Nullable Process process;
    private double mostMemory;

    Platform(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** Starts it; returns milliseconds until its first page. */
    double start() throws Exception {
        var command = command("serve", "--port", String.valueOf(port), "--empty");
        return Timing.once(() -> {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            awaitFirstPage();
        });
    }

    /** Runs a command beside the running server. */
    void run(String... arguments) throws Exception {
        var finished =
                new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
        if (finished != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + finished);
        }
    }

    /** What it says of itself, the Java it runs on included; builds it first where that is needed. */
    String version() throws Exception {
        var version = new ProcessBuilder(command("version"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>(List.of(System.getenv("XIESHOU").split(" ")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        return command;
    }

    private void awaitFirstPage() throws Exception {
        var visitor = new Visitor(port);
        while (!visitor.reaches("/sign-in")) {
            if (process == null || !process.isAlive()) {
                throw new IllegalStateException("It did not start:\n" + Files.readString(log()));
            }
            Thread.sleep(10);
        }
    }

    private Path log() {
        return folder.resolve("platform.log");
    }

    /** Returns once there are accounts: they are made, and told, right behind the first page. */
    void awaitAccounts() throws Exception {
        password();
    }

    /** Returns once the first start of a new build has prepared the later ones, which it does in the background: nothing is timed beside that. */
    void awaitPreparation() throws Exception {
        var app = Path.of(command().get(0)).resolveSibling("target").resolve("app");
        for (int look = 0; look < 300 && Files.isDirectory(app) && !isPrepared(app); look++) {
            Thread.sleep(1000);
        }
    }

    private static boolean isPrepared(Path app) throws IOException {
        try (var files = Files.newDirectoryStream(app, "start-[0-9][0-9]")) {
            return files.iterator().hasNext();
        }
    }

    /** Somebody of the city office, signed in. */
    Visitor visitor() throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn("system-admin", password());
        return visitor;
    }

    private String password() throws Exception {
        for (int look = 0; look < 600; look++) {
            var found = PASSWORD.matcher(Files.readString(log(), StandardCharsets.UTF_8));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("It told no password:\n" + Files.readString(log()));
    }

    Database database() throws Exception {
        return Database.of(folder.resolve("data"));
    }

    /** The most memory the Java process has had so far, in MB. */
    double mostMemory() throws IOException {
        if (process != null && process.isAlive()) {
            var status = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
            status.stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .forEach(most -> mostMemory = Math.max(mostMemory, most));
        }
        return mostMemory;
    }

    void stop() throws Exception {
        mostMemory();
        if (process != null) {
            process.destroy();
            process.waitFor(120, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
