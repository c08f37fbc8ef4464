package io.xieshou.pack;

import io.xieshou.language.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects every problem of a pack before anybody is told, so that one reading mends them all. A problem is told by its key in the word files; what to do about
 * it stands there under the same key with {@code .mend} behind, with the same values.
 */
public final class Problems {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::pack).thenComparing(Problem::file).thenComparing(Problem::line);

    private final String pack;
    private final List<Problem> found = new ArrayList<>();

    /** @param pack code of the pack at hand; what is found in other installed packs names them */
    Problems(String pack) {
        this.pack = pack;
    }

    public void add(Origin origin, String key, Object... values) {
        add(origin, Sentence.of(key, values), Problem.mend(key, values));
    }

    /** What was said of it by whoever read it, an expression for instance. */
    public void add(Origin origin, Sentence told) {
        add(origin, told, Sentence.NONE);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line, each once, those of other packs last, whatever the order in which they were found. */
    public List<Problem> list() {
        return found.stream().distinct().sorted(ORDER).toList();
    }

    void throwIfPresent() {
        if (!found.isEmpty()) {
            throw new BrokenPack(list());
        }
    }

    private void add(Origin origin, Sentence what, Sentence mend) {
        var elsewhere = origin.pack().equals(pack) ? "" : origin.pack();
        found.add(new Problem(elsewhere, origin.file(), origin.line(), what, mend));
    }
}
