package io.xieshou.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a figure is meant: a column of an axis, what holds a further condition, or everything.
 *
 * @param axis null together with {@code column}: all places
 * @param where a condition over the fields of every ledger counted, {@code level = 'city'}; empty for none
 */
public record Slot(@Nullable Axis axis, @Nullable String column, String where) {

    public static final Slot WHOLE = new Slot(null, null, "");

    public static Slot in(Axis axis, String column) {
        return new Slot(axis, column, "");
    }

    public static Slot where(String condition) {
        return new Slot(null, null, condition);
    }

    /** What of it holds a further condition; an empty one changes nothing. */
    public Slot and(String condition) {
        if (where.isEmpty() || condition.isEmpty()) {
            return new Slot(axis, column, where + condition);
        }
        return new Slot(axis, column, "(%s) and (%s)".formatted(where, condition));
    }
}
