package io.xieshou.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How identity and telephone numbers are written: normalised for keeping, masked for showing. */
final class SecretNumber {

    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{9,11}|\\d{7,8}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private SecretNumber() {}

    /** The number without spaces, hyphens and country code; empty where it is none. The last digit of an identity number is checked (GB 11643). */
    static Optional<String> normalised(FieldType.Secret.Kind kind, String written) {
        var bare = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-()]", "")
                .toUpperCase(Locale.ROOT);
        if (kind == FieldType.Secret.Kind.IDENTITY) {
            return Optional.of(bare).filter(number -> IDENTITY.matcher(number).matches() && checked(number));
        }
        return Optional.of(bare.replaceFirst("^(\\+86|0086)", ""))
                .filter(number -> PHONE.matcher(number).matches());
    }

    /** The first three and the last two characters; the rest is covered. */
    static String masked(String number) {
        return number.substring(0, 3) + "*".repeat(number.length() - 5) + number.substring(number.length() - 2);
    }

    private static boolean checked(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length);
    }
}
