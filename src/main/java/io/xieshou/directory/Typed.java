package io.xieshou.directory;

import java.util.Set;

/** What somebody typed, compared with names. Ranks are better the smaller they are. */
interface Typed {

    int NONE = Integer.MAX_VALUE;

    static Typed of(String text) {
        return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                ? new TypedPinyin(text)
                : new TypedText(text);
    }

    /** How well a name holds what was typed: best where it begins with it. */
    int rank(String name);

    /** How well a name begins with what was typed from a position on. */
    int rank(int from, String name);

    /** The positions at which a whole name ends that begins at one: behind them stands what belongs to it. Never the end of what was typed. */
    Set<Integer> ends(int from, String name);
}
