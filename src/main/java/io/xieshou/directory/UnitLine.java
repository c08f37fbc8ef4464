package io.xieshou.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a list has it that somebody gives: what its cells say, not yet judged.
 *
 * @param kind {@code null} where the list does not say one that there is
 * @param superior code or name of what it belongs to, in the list or in the directory; empty for the office of a city that belongs to nothing
 * @param place code or name of where it works, or empty
 * @param validity the days on which it has this name and superior
 */
public record UnitLine(
        String code,
        @Nullable OrganisationKind kind,
        String name,
        List<String> aliases,
        String superior,
        String place,
        Validity validity) {

    public UnitLine {
        aliases = List.copyOf(aliases);
    }
}
