package io.xieshou.workbook;

/** What people type with a Chinese keyboard where plain digits and signs are meant. */
final class HalfWidth {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";

    private HalfWidth() {}

    /** Full-width letters, digits, signs and spaces become plain, dashes of all lengths a hyphen; spaces around are dropped. */
    static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString().strip();
    }

    private static char plain(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        if (c == '\uFFE5') {
            return '¥';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c < ' ' ? ' ' : c;
    }
}
