package io.xieshou.directory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a place or a unit.
 *
 * @param action key of the word for what was done, e.g. {@code rename}
 * @param before what it was, in words; empty when nothing was
 * @param after what it is, in words; empty when nothing is
 * @param effective the first day on which it is different
 */
public record DirectoryChange(
        OffsetDateTime at,
        String who,
        String action,
        String before,
        String after,
        @Nullable LocalDate effective,
        String reason) {}
