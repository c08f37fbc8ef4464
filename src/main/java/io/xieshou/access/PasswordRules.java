package io.xieshou.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a new password must be: ten characters or more, three of the four classes, not around the sign-in name, not a weak word dressed up, none of the
 * last five. Source: GB/T 22239-2019, 8.1.4.1, in the values assessors ask for.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    static final int REMEMBERED = 5;

    private static final String LOOK_ALIKES = "@40315$!";
    private static final String MEANT = "aaoelssi";
    private static final Pattern WEAK = readWeakWords();

    /**
     * The rules the candidate breaks.
     *
     * @param usedBefore tells whether the candidate was one of the last five; asked only when all else holds, because each comparison costs a hash
     * @return keys of sentences, {@code access.password.…}; empty when the password is good
     */
    static List<String> broken(String name, String candidate, Predicate<String> usedBefore) {
        var broken = new ArrayList<String>();
        if (candidate.length() < SHORTEST || candidate.length() > LONGEST) {
            broken.add("access.password.length");
        }
        if (classes(candidate) < 3) {
            broken.add("access.password.classes");
        }
        if (candidate.toLowerCase(Locale.ROOT).contains(name)) {
            broken.add("access.password.name");
        }
        if (isWeak(candidate)) {
            broken.add("access.password.weak");
        }
        if (broken.isEmpty() && usedBefore.test(candidate)) {
            broken.add("access.password.used");
        }
        return broken;
    }

    /** Lower case, upper case, digits, anything else. */
    private static long classes(String password) {
        return password.chars().map(PasswordRules::classOf).distinct().count();
    }

    private static int classOf(int character) {
        if (Character.isLowerCase(character)) {
            return 1;
        }
        if (Character.isUpperCase(character)) {
            return 2;
        }
        return Character.isDigit(character) ? 3 : 4;
    }

    /** Weak words stay weak with digits and signs around them, one after the other, or with look-alikes in them: {@code P@ssw0rd-2020!} is "password". */
    private static boolean isWeak(String candidate) {
        var plain = candidate.toLowerCase(Locale.ROOT);
        var core = withLettersForLookAlikes(plain.replaceAll("^[^a-z]+|[^a-z]+$", ""));
        return WEAK.matcher(lettersOf(plain)).matches()
                || WEAK.matcher(lettersOf(core)).matches()
                || plain.chars().distinct().count() < 5;
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    private static String withLettersForLookAlikes(String text) {
        var letters = new StringBuilder();
        text.chars()
                .map(c -> LOOK_ALIKES.indexOf(c) < 0 ? c : MEANT.charAt(LOOK_ALIKES.indexOf(c)))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** One weak word or several in a row. */
    private static Pattern readWeakWords() {
        var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/weak-words.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Pattern.compile(reader.lines()
                    .filter(line -> line.matches("[a-z]+"))
                    .collect(Collectors.joining("|", "(?:", ")+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PasswordRules() {}
}
