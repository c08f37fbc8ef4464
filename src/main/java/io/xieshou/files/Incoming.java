package io.xieshou.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in: written to a temporary place and to the disk itself, its hash taken on the way. Gone when closed, unless it was moved. */
record Incoming(Path path, FileHash hash, long size) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    static Incoming receive(InputStream content, String name, Path folder, long largest) throws IOException {
        var path = Files.createTempFile(folder, "incoming", "");
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            var digest = MessageDigest.getInstance("SHA-256");
            long size = copy(content, name, channel, digest, largest);
            channel.force(true);
            return new Incoming(path, new FileHash(HexFormat.of().formatHex(digest.digest())), size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long copy(InputStream content, String name, FileChannel channel, MessageDigest digest, long largest)
            throws IOException {
        long size = 0;
        var buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > largest) {
                throw new FileRefused("files.large", name, largest >> 20);
            }
            digest.update(buffer, 0, read);
            for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        }
        if (size == 0) {
            throw new FileRefused("files.empty", name);
        }
        return size;
    }
}
