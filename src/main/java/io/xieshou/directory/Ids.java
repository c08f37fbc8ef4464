package io.xieshou.directory;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of ids of places or organisations, in order. Immutable. */
public final class Ids {

    private final int[] ids;

    private Ids(int[] sorted) {
        this.ids = sorted;
    }

    public static Ids of(int... ids) {
        return new Ids(Arrays.stream(ids).sorted().distinct().toArray());
    }

    public boolean contains(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    public int size() {
        return ids.length;
    }

    public IntStream stream() {
        return Arrays.stream(ids);
    }

    /** A copy, e.g. to bind to {@code = any(?)}. */
    public int[] toArray() {
        return ids.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ids that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
