package io.xieshou.access;

import io.xieshou.database.SqlFragment;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A set of ids of units or of places: all of them, or exactly those listed. */
public final class Extent {

    private static final Extent ALL = new Extent(null);

    private final int @Nullable [] ids;

    private Extent(int @Nullable [] ids) {
        this.ids = ids;
    }

    public static Extent all() {
        return ALL;
    }

    /** Exactly these ids; none at all is a set that holds nothing. */
    public static Extent of(int... ids) {
        return new Extent(Arrays.stream(ids).sorted().distinct().toArray());
    }

    public static Extent of(Collection<Integer> ids) {
        return of(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    public boolean isAll() {
        return ids == null;
    }

    /** Whether it is exactly one. */
    public boolean isSingle() {
        return ids != null && ids.length == 1;
    }

    public boolean isEmpty() {
        return ids != null && ids.length == 0;
    }

    /** Whether the id belongs to it; no id at all belongs only to "all". */
    public boolean contains(@Nullable Integer id) {
        return ids == null || (id != null && Arrays.binarySearch(ids, id) >= 0);
    }

    /** {@code column = any(?)}; {@code true} for all, {@code false} for none. */
    SqlFragment condition(SqlFragment column) {
        if (ids == null) {
            return SqlFragment.of("true");
        }
        return isEmpty() ? SqlFragment.of("false") : column.append(" = any(?)", ids.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extent extent && Arrays.equals(ids, extent.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return ids == null ? "all" : Arrays.toString(ids);
    }
}
