package io.xieshou.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days whose facts count.
 *
 * @param from the first day, {@code null} for "since ever"
 * @param to the last day, included
 */
public record DateWindow(@Nullable LocalDate from, LocalDate to) {

    public DateWindow {
        if (from != null && from.isAfter(to)) {
            throw new IllegalArgumentException("A window from %s to %s has no days.".formatted(from, to));
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !day.isAfter(to);
    }
}
