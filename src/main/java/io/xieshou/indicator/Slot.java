package io.xieshou.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Which group of a figure is meant: a column of an axis, or everything.
 *
 * @param axis null together with {@code column}: everything
 */
public record Slot(@Nullable Axis axis, @Nullable String column) {

    public static final Slot WHOLE = new Slot(null, null);
}
