package io.xieshou.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Identity and telephone numbers as they are kept: encrypted, and such that equal numbers look equal.
 *
 * <p>A sealed number is {@code s1.<fingerprint>.<ciphertext>} in hexadecimal. The fingerprint is a keyed hash of the number and the initial vector of the
 * cipher at once (AES in counter mode with a synthetic vector, as in RFC 5297): natural keys, distinct counts, lookups and "nothing changed" work on what is
 * stored, and a number that was tampered with does not open. Only {@link FieldValues} seals, at the moment a text becomes a value, so that nothing below it
 * ever sees a number.
 */
@Component
class Secrets {

    private static final String PREFIX = "s1.";
    private static final int VECTOR = 16;

    private final byte[] forHash;
    private final byte[] forCipher;

    Secrets(SecretKey key) {
        this.forHash = key.forPurpose("fingerprint");
        this.forCipher = key.forPurpose("cipher");
    }

    String seal(String number) {
        var vector = fingerprintBytes(number);
        var hex = HexFormat.of();
        return PREFIX + hex.formatHex(vector) + "." + hex.formatHex(crypt(vector, number.getBytes(UTF_8)));
    }

    /** The number; empty where it was sealed with another key or tampered with. */
    Optional<String> open(String sealed) {
        var parts = sealed.split("\\.");
        if (!sealed.startsWith(PREFIX) || parts.length != 3) {
            return Optional.empty();
        }
        var vector = HexFormat.of().parseHex(parts[1]);
        var number = new String(crypt(vector, HexFormat.of().parseHex(parts[2])), UTF_8);
        return MessageDigest.isEqual(vector, fingerprintBytes(number)) ? Optional.of(number) : Optional.empty();
    }

    /** The part of a sealed number by which it is looked up. */
    static String fingerprint(String sealed) {
        return sealed.split("\\.")[1];
    }

    private byte[] fingerprintBytes(String number) {
        return Arrays.copyOf(SecretKey.hash(forHash, number.getBytes(UTF_8)), VECTOR);
    }

    /** Counter mode: the same for both directions. */
    private byte[] crypt(byte[] vector, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(forCipher, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES.", e);
        }
    }
}
