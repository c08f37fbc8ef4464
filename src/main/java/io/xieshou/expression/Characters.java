package io.xieshou.expression;

/** What the characters of an expression may be. */
final class Characters {

    private static final String WIDE = "　−×÷、";
    private static final String NARROW = " -*/,";

    private Characters() {}

    /** Full-width letters, digits and punctuation replaced one for one by ASCII; the full-width quote stays, as it may stand in a text. */
    static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        text.chars().forEach(character -> narrow.append(narrow((char) character)));
        return narrow.toString();
    }

    private static char narrow(char character) {
        int position = WIDE.indexOf(character);
        if (position >= 0) {
            return NARROW.charAt(position);
        }
        boolean isFullWidth = character >= '！' && character <= '～' && character != '＇';
        return isFullWidth ? (char) (character - '！' + '!') : character;
    }

    /** Whether PostgreSQL can hold the text: no control characters, no halves of characters. */
    static boolean areStorable(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.isISOControl(character)
                        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    static boolean isCurlyQuote(int character) {
        return "‘’“”\"`＇".indexOf(character) >= 0;
    }

    /** The character itself, or its number where it cannot be seen. */
    static String show(int character) {
        return Character.isISOControl(character) || !Character.isDefined(character) || isHalf(character)
                ? "U+%04X".formatted(character)
                : Character.toString(character);
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
