package io.xieshou.access;

import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Ids;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A set of ids of units or of places: all of them, or exactly those listed. */
public final class Extent {

    private static final Extent ALL = new Extent(null);

    private final @Nullable Ids ids;

    private Extent(@Nullable Ids ids) {
        this.ids = ids;
    }

    public static Extent all() {
        return ALL;
    }

    /** Exactly these ids; none at all is a set that holds nothing. */
    public static Extent of(int... ids) {
        return of(Ids.of(ids));
    }

    public static Extent of(Ids ids) {
        return new Extent(ids);
    }

    public static Extent of(Collection<Integer> ids) {
        return of(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    public boolean isAll() {
        return ids == null;
    }

    /** Whether it is exactly one. */
    public boolean isSingle() {
        return ids != null && ids.size() == 1;
    }

    public boolean isEmpty() {
        return ids != null && ids.isEmpty();
    }

    /** Whether the id belongs to it; no id at all belongs only to "all". */
    public boolean contains(@Nullable Integer id) {
        return ids == null || (id != null && ids.contains(id));
    }

    /** {@code column = any(?)}; {@code true} for all, {@code false} for none. */
    SqlFragment condition(SqlFragment column) {
        if (ids == null) {
            return SqlFragment.of("true");
        }
        return isEmpty() ? SqlFragment.of("false") : column.append(" = any(?)", ids.toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extent extent && Objects.equals(ids, extent.ids);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(ids);
    }

    @Override
    public String toString() {
        return ids == null ? "all" : ids.toString();
    }
}
