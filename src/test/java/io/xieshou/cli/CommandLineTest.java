package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.Xieshou;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anUnknownWordIsRefusedBeforeAnythingStarts() {
        var data = folder.resolve("data");
        assertThat(run("bakcup", "--data", data.toString())).isEqualTo(2);
        assertThat(text(err)).contains("bakcup");
        assertThat(data).doesNotExist();
    }

    @Test
    void helpNamesEveryCommandAndOption() {
        assertThat(run("help")).isZero();
        assertThat(text(out)).contains("--port", "--listen", "--data", "--db", "--empty", "serve", "version");
    }

    @Test
    void helpForAnUnknownCommandListsTheKnownOnes() {
        assertThat(run("help", "dance")).isEqualTo(1);
        assertThat(text(err)).contains("dance", "serve");
    }

    @Test
    void theVersionNeedsNoDatabase() {
        var data = folder.resolve("data");
        assertThat(run("version", "--data", data.toString())).isZero();
        assertThat(text(out)).startsWith("携手 Xieshou").contains("Java " + Runtime.version());
        assertThat(data).doesNotExist();
    }

    @Test
    void aPortInUseGetsASentenceAndNothingStarts() throws Exception {
        var data = folder.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("--port", port, "--data", data.toString())).isEqualTo(1);
            assertThat(text(err)).contains("Port " + port + " cannot be used", "--port");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void anAddressOfAnotherMachineGetsASentence() {
        assertThat(run("--listen", "192.0.2.1", "--data", folder.toString())).isEqualTo(1);
        assertThat(text(err)).contains("192.0.2.1 is no address of this machine");
    }

    @Test
    void aDataFolderBelowAFileGetsASentence() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(run("--port", "0", "--data", file.resolve("data").toString()))
                .isEqualTo(1);
        assertThat(text(err)).contains("cannot be created or written");
    }

    @Test
    void anExternalDatabaseNobodyAnswersAtGetsASentenceWithoutThePassword() {
        var url = "postgresql://someone:secret-word@127.0.0.1:1/none";
        assertThat(run("--port", "0", "--data", folder.toString(), "--db", url)).isEqualTo(1);
        assertThat(text(err))
                .contains("Cannot connect to the database someone@")
                .doesNotContain("secret-word");
    }

    private int run(String... words) {
        return new CommandLineMain(Xieshou.class, new PrintStream(out, true), new PrintStream(err, true)).run(words);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
