package io.xieshou.form;

import io.xieshou.access.Actor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say about a cell.
 *
 * @param typed the figure, with {@link Statement.Kind#MANUAL} only
 * @param seen id of the statement the person saw, 0 for none
 */
public record Saying(
        CellKey cell, Statement.Kind kind, @Nullable Typed typed, String reason, long seen) {

    public static Saying typed(CellKey cell, Typed typed, String reason, long seen) {
        return new Saying(cell, Statement.Kind.MANUAL, typed, reason, seen);
    }

    public static Saying none(CellKey cell, long seen) {
        return new Saying(cell, Statement.Kind.NONE, null, "", seen);
    }

    public static Saying withdrawn(CellKey cell, long seen) {
        return new Saying(cell, Statement.Kind.WITHDRAWN, null, "", seen);
    }

    Statement by(Actor who, java.time.Instant at, long deed, int filer, @Nullable BigDecimal computed) {
        return new Statement(0, deed, filer, cell, kind, typed, computed, reason, at, who.name(), who.displayName());
    }
}
