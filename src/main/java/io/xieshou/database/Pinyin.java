package io.xieshou.database;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How a Chinese character is read: every reading, the most common first, without tones, {@code ü} written {@code v}.
 *
 * <p>A single character has no context, so all its readings count: 重庆 is found by {@code cq} and by {@code zq}, and nobody has to know which one a
 * dictionary would have picked. Readings that only place names have and the dictionary lacks are in {@code database/pinyin-additions.csv}.
 */
public final class Pinyin {

    private static final AtomicReferenceArray<Readings> CACHE = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private Pinyin() {}

    /** Syllables of a character, e.g. {@code [chang, zhang]}; empty for anything that is no Chinese character. */
    public static List<String> readings(int character) {
        return of(character).syllables;
    }

    /** Initial letters of a character, each once, the most common first, e.g. {@code cz}; empty for anything that is no Chinese character. */
    public static String initials(int character) {
        return of(character).initials;
    }

    /**
     * The syllable of each character of a name as it is usually read in such words: 重 in 重庆 is {@code chong}, though alone it is rather {@code zhong}. What is
     * no Chinese character stands for itself.
     */
    public static List<String> usual(String name) {
        var read = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ")
                .replace('ü', 'v')
                .split(" ");
        var usual = new ArrayList<String>(name.length());
        for (int at = 0; at < name.length(); at++) {
            var known = readings(name.charAt(at));
            var inWords = read.length == name.length() && known.contains(read[at]) ? read[at] : "";
            usual.add(!inWords.isEmpty() ? inWords : known.isEmpty() ? name.substring(at, at + 1) : known.get(0));
        }
        PinyinAdditions.correct(name, usual);
        return usual;
    }

    /** Whether two characters may sound the same, tones aside: 他 and 塔. */
    public static boolean soundAlike(int one, int other) {
        var others = readings(other);
        return readings(one).stream().anyMatch(others::contains);
    }

    private static Readings of(int character) {
        if (character > Character.MAX_VALUE || !Character.isIdeographic(character)) {
            return Readings.NONE;
        }
        var known = CACHE.get(character);
        if (known == null) {
            known = Readings.of(syllables((char) character));
            CACHE.set(character, known);
        }
        return known;
    }

    private static Collection<String> syllables(char character) {
        var syllables = new ArrayList<String>();
        for (var reading : PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL)) {
            var syllable = reading.replace('ü', 'v');
            // A few interjections keep an accent (欸 ě); nobody types them.
            if (syllable.matches("[a-z]+")) {
                syllables.add(syllable);
            }
        }
        syllables.addAll(PinyinAdditions.of(character));
        return syllables;
    }

    private record Readings(List<String> syllables, String initials) {

        static final Readings NONE = new Readings(List.of(), "");

        static Readings of(Collection<String> syllables) {
            var initials = new StringBuilder();
            var distinct = syllables.stream().distinct().toList();
            for (var syllable : distinct) {
                if (initials.indexOf(syllable.substring(0, 1)) < 0) {
                    initials.append(syllable.charAt(0));
                }
            }
            return new Readings(distinct, initials.toString());
        }
    }
}
