package io.xieshou.ledger;

import io.xieshou.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key of this installation, {@code keys/numbers.key} in the data folder: made once, readable by its owner only, never in the database and never in a backup.
 * Whoever moves the installation takes it along; without it the numbers cannot be read again.
 */
@Component
class SecretKey {

    private static final int BYTES = 32;

    private final byte[] key;

    SecretKey(DataFolder folder) {
        try {
            this.key = readOrMake(folder.subfolder("keys").resolve("numbers.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key for one purpose, derived so that none tells anything about another. */
    byte[] forPurpose(String purpose) {
        return hash(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256. */
    static byte[] hash(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    private static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }

    /** Of two that start at once, the file of the first stands. */
    private static void make(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var draft = Files.createTempFile(
                file.getParent(),
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.WRITE);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException somebodyWasFirst) {
            // read below
        } finally {
            Files.delete(draft);
        }
    }
}
