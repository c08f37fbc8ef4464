package io.xieshou.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a name, a code, a parent, an alias or an attribute holds.
 *
 * @param from the first day
 * @param until the first day it no longer holds; {@code null} while it holds
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    /** Where no beginning is known. */
    public static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

    /** Since ever, without end. */
    public static final Validity ALWAYS = new Validity(BEGINNING, null);

    public Validity {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "Nothing holds from %s until %s: the end must be later.".formatted(from, until));
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    static Validity of(LocalDate from, @Nullable LocalDate until) {
        return until == null && from.equals(BEGINNING) ? ALWAYS : new Validity(from, until);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !endedBy(day);
    }

    /** Whether it no longer holds on the day. */
    public boolean endedBy(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
