package io.xieshou.directory;

import io.xieshou.database.Pinyin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Letters typed for Chinese: full syllables, initials or a mixture, the last syllable perhaps unfinished: {@code wntq}, {@code wengniu}, {@code wengnt}. Every
 * reading of a character counts; a name in which all are read as usual comes first.
 */
record TypedPinyin(String letters) implements Typed {

    /** Added to the rank of a name that fits by an unusual reading only. */
    private static final int UNUSUAL = 2;

    private static final List<String> ANY_READING = List.of();

    @Override
    public int rank(String name) {
        return rank(name, usual -> IntStream.range(0, name.length())
                .filter(start -> fits(0, name, start, usual))
                .map(start -> Math.min(start, 1))
                .findFirst()
                .orElse(NONE));
    }

    @Override
    public int rank(int from, String name) {
        return rank(name, usual -> fits(from, name, 0, usual) ? 0 : NONE);
    }

    /** How the characters are usually read is asked only for names that fit at all: that takes a dictionary of words. */
    private static int rank(String name, ToIntFunction<List<String>> look) {
        int loosely = look.applyAsInt(ANY_READING);
        if (loosely == NONE) {
            return NONE;
        }
        int usually = look.applyAsInt(Pinyin.usual(name));
        return usually == NONE ? loosely + UNUSUAL : usually;
    }

    @Override
    public Set<Integer> ends(int from, String name) {
        var ends = new TreeSet<Integer>();
        addEnds(from, name, 0, ends);
        return ends;
    }

    private void addEnds(int from, String name, int at, Set<Integer> ends) {
        if (from == letters.length()) {
            return;
        }
        if (at == name.length()) {
            ends.add(from);
            return;
        }
        if (isInitial(from, name, at, ANY_READING)) {
            for (var syllable : syllables(name, at, ANY_READING)) {
                if (letters.startsWith(syllable, from)) {
                    addEnds(from + syllable.length(), name, at + 1, ends);
                }
            }
            addEnds(from + 1, name, at + 1, ends);
        }
    }

    private boolean fits(int from, String name, int at, List<String> usual) {
        if (from == letters.length()) {
            return true;
        }
        return at < name.length()
                && isInitial(from, name, at, usual)
                && (fits(from + 1, name, at + 1, usual) || fitsASyllable(from, name, at, usual));
    }

    private boolean fitsASyllable(int from, String name, int at, List<String> usual) {
        for (var syllable : syllables(name, at, usual)) {
            if (syllable.startsWith(letters.substring(from))
                    || (letters.startsWith(syllable, from) && fits(from + syllable.length(), name, at + 1, usual))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInitial(int from, String name, int at, List<String> usual) {
        char letter = letters.charAt(from);
        return name.charAt(at) == letter
                || (usual.isEmpty()
                        ? Pinyin.initials(name.charAt(at)).indexOf(letter) >= 0
                        : usual.get(at).charAt(0) == letter);
    }

    private static List<String> syllables(String name, int at, List<String> usual) {
        return usual.isEmpty() ? Pinyin.readings(name.charAt(at)) : List.of(usual.get(at));
    }
}
