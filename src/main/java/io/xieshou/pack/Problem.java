package io.xieshou.pack;

import io.xieshou.language.Sentence;
import java.util.Locale;

/**
 * Something in a pack that must be mended.
 *
 * @param pack code of the other installed pack it was found in; empty where it is in the pack at hand
 * @param file path inside the pack, {@code ledgers/visit.yaml}
 * @param line counted from 1; 0 where the whole file is meant
 * @param what what is wrong
 * @param mend what to do about it; may be empty where the first says it all
 */
public record Problem(String pack, String file, int line, Sentence what, Sentence mend) {

    private static final Sentence TOLD = Sentence.same("{0}: {1}");
    private static final Sentence TOLD_WITH_MEND = new Sentence("{0}: {1}{2}", "{0}: {1} {2}");

    Problem(String file, String key, Object... values) {
        this("", file, 0, Sentence.of(key, values), mend(key, values));
    }

    /** What the word files say under {@code key.mend} about mending it. */
    static Sentence mend(String key, Object... values) {
        var mend = key + ".mend";
        return Sentence.isWritten(mend) ? Sentence.of(mend, values) : Sentence.NONE;
    }

    /** File and line, and the pack where it is another one. */
    public Sentence place() {
        var place = line > 0 ? file + ":" + line : file;
        return pack.isEmpty() ? Sentence.same(place) : Sentence.of("pack.place.elsewhere", pack, place);
    }

    /** Where, what and how to mend it, in one line. */
    public String in(Locale language) {
        var told = mend.isEmpty() ? TOLD : TOLD_WITH_MEND;
        return told.with(place(), what, mend).in(language);
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
