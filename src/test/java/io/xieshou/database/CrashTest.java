package io.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty violent deaths: of Java, of PostgreSQL, of both, each in the middle of writing. */
class CrashTest {

    private static final int ROUNDS = 20;
    private static final int WRITES = 40;

    @TempDir
    Path folder;

    private final Set<Long> acknowledged = new HashSet<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            writeAndKill(round % 3 != 1, round % 3 != 0);
        }
        var properties = new DatabaseProperties(folder, null, false, DatabaseProperties.Terminal.NONE);
        try (var database = Database.open(DataFolder.open(folder), properties, Console.silent())) {
            var jdbc = JdbcClient.create(database.address().dataSource());
            assertThat(jdbc.sql("select number from facts where half = 1")
                            .query(Long.class)
                            .set())
                    .containsAll(acknowledged);
            assertThat(jdbc.sql("select count(*) filter (where half = 1) - count(*) filter (where half = 2) from facts")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * WRITES);
    }

    /** Where only PostgreSQL is killed, the writer goes on over its revived server before it ends too. */
    private void writeAndKill(boolean java, boolean postgres) throws Exception {
        var writer = startWriter();
        try (var lines = writer.inputReader()) {
            var server = Long.parseLong(lines.readLine().split(" ")[1]);
            readAcknowledgements(lines, WRITES);
            if (postgres) {
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
            }
            if (!java) {
                readAcknowledgements(lines, WRITES);
            }
            // By its handle: Process.destroyForcibly would throw away what was acknowledged and not read yet.
            writer.toHandle().destroyForcibly();
            lines.lines().forEach(this::acknowledge);
        } finally {
            writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void readAcknowledgements(BufferedReader lines, int count) throws IOException {
        for (var read = 0; read < count; ) {
            read += acknowledge(lines.readLine());
        }
    }

    /** 1 if the line is an acknowledgement; the log goes the same way. */
    private int acknowledge(String line) {
        if (!line.startsWith("written ")) {
            return 0;
        }
        acknowledged.add(Long.parseLong(line.substring("written ".length())));
        return 1;
    }

    private Process startWriter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgingWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
