package io.xieshou.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of a pack before anybody is told, so that one reading mends them all. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Origin origin, String what, String mend) {
        found.add(new Problem(origin.file(), origin.line(), what, mend));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line, each once, whatever the order in which they were found. */
    public List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }

    void throwIfPresent() {
        if (!found.isEmpty()) {
            throw new BrokenPack(list());
        }
    }
}
