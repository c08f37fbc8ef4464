package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.Xieshou;
import io.xieshou.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample of two districts, backed up and brought back elsewhere: the form of the city shows the same figures. */
class BackupFiguresTest {

    private static final String DISTRICTS = "xieshou.sample.districts";

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static JsonNode figures;
    private static String backup;

    private static final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void theSampleIsBackedUp() {
        System.setProperty(DISTRICTS, "mentougou,tongzhou");
        database = TestDatabase.createMigrated();
        var data = folder.resolve("first").toString();
        backup = folder.resolve("backup.zip").toString();
        done("sample", "load", "--data", data, "--db", database.address());
        figures = form("--data", data, "--db", database.address());
        done("backup", backup, "--data", data, "--db", database.address());
    }

    @AfterAll
    static void drop() {
        System.clearProperty(DISTRICTS);
        database.close();
    }

    @Test
    void inAnEmptyFolder() {
        var data = folder.resolve("second").toString();
        done("restore", backup, "--data", data);
        assertThat(form("--data", data)).isEqualTo(figures);
    }

    @Test
    void inAnExternalDatabase() {
        var data = folder.resolve("third").toString();
        try (var external = TestDatabase.create()) {
            done("restore", backup, "--data", data, "--db", external.address());
            assertThat(form("--data", data, "--db", external.address())).isEqualTo(figures);
        }
    }

    @Test
    void thereIsSomethingToCompare() {
        assertThat(figures.toString()).contains("\"value\":\"");
        assertThat(figures.get("rows")).hasSize(51);
    }

    private static JsonNode form(String... where) {
        var words = new String[where.length + 7];
        var fixed = new String[] {"form", "monthly_districts", "--filer", "shi", "--period", "2020-12", "--json"};
        System.arraycopy(fixed, 0, words, 0, fixed.length);
        System.arraycopy(where, 0, words, fixed.length, where.length);
        done(words);
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static void done(String... words) {
        out.reset();
        err.reset();
        var line = new CommandLineMain(Xieshou.class, new PrintStream(out, true), new PrintStream(err, true));
        assertThat(line.run(words))
                .as(() -> err.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
