package io.xieshou.directory;

import java.util.Map;
import java.util.Set;

/**
 * What taking a line of a list would do, and what speaks against it.
 *
 * @param superior what it belongs to, by its name; empty for none
 * @param place where it works, in full; empty where nothing is said
 * @param touches ids of the units there are that the line changes or puts something below; {@link #TOP} where it puts a city beside those there are
 * @param faults sentences by the field they belong to: {@code code kind name superior place from until aliases}
 */
public record UnitVerdict(Deed deed, String superior, String place, Set<Integer> touches, Map<String, String> faults) {

    /** No unit: above the roots. */
    public static final int TOP = 0;

    /** What becomes of the unit. */
    public enum Deed {
        ADD,
        CHANGE,
        SAME
    }

    public UnitVerdict {
        touches = Set.copyOf(touches);
        faults = Map.copyOf(faults);
    }

    public boolean isBroken() {
        return !faults.isEmpty();
    }
}
