package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is shipped, as a process of its own: other tests start the application from its classes, without what the build found out ahead. */
class PackagedProgramIT {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/|http://127.0.0.1:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("system-admin\\s+(\\S+)");
    private static final String OWN = "Another-9-Willow";

    @TempDir
    Path folder;

    private Process program;
    private BufferedReader told;

    @BeforeEach
    void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        program = new ProcessBuilder(
                        java, "-jar", "target/xieshou.jar", "serve", "--empty", "--port", "0", "--data", "" + folder)
                .redirectErrorStream(true)
                .start();
        told = program.inputReader();
    }

    @AfterEach
    void stop() throws InterruptedException {
        program.destroy();
        program.waitFor();
    }

    @Test
    void itStartsAsTheBuildPreparedItAndItsFirstAdministratorReachesEveryPageOffered() throws IOException {
        var said = sayings();
        assertThat(Files.readString(folder.resolve("logs/xieshou.log"))).contains("AOT-processed");

        var visitor = Visitor.at(Integer.parseInt(found(ADDRESS, said)));
        visitor.signIn("system-admin", found(PASSWORD, said));
        visitor.post("/me/password", Map.of("current", found(PASSWORD, said), "candidate", OWN, "repeated", OWN));
        var offered = visitor.get("/").page().select("nav a[href^=/]").eachAttr("href");
        assertThat(offered).contains("/", "/accounts", "/units");
        assertThat(offered)
                .allSatisfy(
                        path -> assertThat(visitor.get(path).status()).as(path).isEqualTo(200));
    }

    /** What it says until all first passwords are told. */
    private List<String> sayings() {
        var lines = new ArrayList<String>();
        try {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                lines.add(line);
                if (line.contains("account reset")) {
                    return lines;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("It did not start: " + lines);
    }

    private static String found(Pattern pattern, List<String> lines) {
        var match = pattern.matcher(String.join("\n", lines));
        assertThat(match.find()).as(pattern + " in " + lines).isTrue();
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}
