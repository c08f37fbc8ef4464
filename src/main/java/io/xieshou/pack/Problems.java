package io.xieshou.pack;

import java.util.ArrayList;
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

    public List<Problem> list() {
        return List.copyOf(found);
    }

    void throwIfPresent() {
        if (!found.isEmpty()) {
            throw new BrokenPack(list());
        }
    }
}
