package io.xieshou.directory;

import java.util.Set;

/** Characters and digits, as they stand in names. */
record TypedText(String text) implements Typed {

    @Override
    public int rank(String name) {
        int at = name.indexOf(text);
        return at < 0 ? NONE : Math.min(at, 1);
    }

    @Override
    public int rank(int from, String name) {
        return name.startsWith(text.substring(from)) ? 0 : NONE;
    }

    @Override
    public Set<Integer> ends(int from, String name) {
        int end = from + name.length();
        return end < text.length() && text.startsWith(name, from) ? Set.of(end) : Set.of();
    }
}
