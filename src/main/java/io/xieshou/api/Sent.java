package io.xieshou.api;

import static io.xieshou.page.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The body of a request, kept in a file while it is worked on: a slow sender must not hold a transaction open, and however large it is it takes no memory.
 */
record Sent(Path file) implements AutoCloseable {

    /** About four million narrow entries. */
    private static final long LARGEST = 512L << 20;

    private static final int BLOCK = 1 << 16;

    static Sent of(HttpServletRequest request) throws IOException {
        var sent = new Sent(Files.createTempFile("xieshou-sent-", ".tmp"));
        try {
            sent.receive(request);
            return sent;
        } catch (IOException | RuntimeException broken) {
            sent.close();
            throw broken;
        }
    }

    private void receive(HttpServletRequest request) throws IOException {
        var block = new byte[BLOCK];
        var size = 0L;
        try (var in = request.getInputStream();
                var out = Files.newOutputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > LARGEST) {
                    throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, t("api.large", LARGEST >> 20));
                }
                out.write(block, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
