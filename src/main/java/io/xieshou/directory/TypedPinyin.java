package io.xieshou.directory;

import io.xieshou.database.Pinyin;

/** Letters typed for Chinese: full syllables, initials or a mixture, the last syllable perhaps unfinished: {@code wntq}, {@code wengniu}, {@code wengnt}. */
final class TypedPinyin {

    private TypedPinyin() {}

    static boolean isLetters(String text) {
        return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** Where in the name the letters begin to fit; -1 when nowhere. */
    static int find(String letters, String name) {
        for (int start = 0; start < name.length(); start++) {
            if (fits(letters, 0, name, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean fits(String letters, int from, String name, int at) {
        if (from == letters.length()) {
            return true;
        }
        if (at == name.length()) {
            return false;
        }
        char character = name.charAt(at);
        return character == letters.charAt(from)
                ? fits(letters, from + 1, name, at + 1)
                : Pinyin.initials(character).indexOf(letters.charAt(from)) >= 0
                        && fitsAReading(letters, from, name, at);
    }

    private static boolean fitsAReading(String letters, int from, String name, int at) {
        for (var syllable : Pinyin.readings(name.charAt(at))) {
            if (syllable.startsWith(letters.substring(from))
                    || (letters.startsWith(syllable, from) && fits(letters, from + syllable.length(), name, at + 1))) {
                return true;
            }
        }
        return fits(letters, from + 1, name, at + 1);
    }
}
