package io.xieshou.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes, compares and invents passwords. */
@Component
class Passwords {

    /** OWASP's Argon2id setting for 19 MiB (memory 19456 KiB, 2 passes, 1 lane), about 100 ms here. */
    private static final Argon2PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** Without the look-alikes 0 o 1 l i. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Two at a time: each hash takes 19 MiB and one core, and a burst of sign-ins must not take the machine. */
    private final Semaphore turns = new Semaphore(2, true);

    String hash(String password) {
        return inTurn(() -> ARGON2.encode(password));
    }

    /** Whether the password is the one hashed. No hash never matches, and takes as long: hashing anew costs what comparing costs. */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> hash == null ? ARGON2.encode(password).isEmpty() : ARGON2.matches(password, hash));
    }

    /** A new password of four groups such as {@code kmwe-73hf-qpzn-48rt}: 66 bits of chance, three classes of characters, easy to read aloud. */
    static String random() {
        return "%s-%s-%s-%s"
                .formatted(
                        group(LETTERS, 4),
                        group(DIGITS, 2) + group(LETTERS, 2),
                        group(LETTERS, 4),
                        group(DIGITS, 2) + group(LETTERS, 2));
    }

    private static String group(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(alphabet.charAt(index)), StringBuilder::append)
                .toString();
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
