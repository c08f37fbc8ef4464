package io.xieshou.language;

import java.util.stream.Collectors;

/**
 * Letters, digits and signs come in two widths that mean the same, and people type both: 金额（万元） and 金额(万元). For comparing, never for keeping. Unicode's
 * NFKC does more than that: it makes m2 of ㎡, which heads name as a unit.
 */
public final class Widths {

    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;
    private static final int TO_NARROW = FIRST_WIDE - 0x21;

    private Widths() {}

    /** All of it narrow, as in ASCII. */
    public static String narrow(String text) {
        return text.chars().noneMatch(Widths::isWide)
                ? text
                : text.chars()
                        .mapToObj(
                                character -> Character.toString(isWide(character) ? character - TO_NARROW : character))
                        .collect(Collectors.joining());
    }

    private static boolean isWide(int character) {
        return character >= FIRST_WIDE && character <= LAST_WIDE;
    }
}
