package io.xieshou.form;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a cell. Statements are never changed; the newest one of a cell holds.
 *
 * @param deed number shared by the statements made together, which are taken back together
 * @param typed the figure or the words; null unless {@link Kind#MANUAL}
 * @param computed what the entries gave when it was said, in the line's measure
 * @param reason why; empty where the kind says enough
 * @param by sign-in name
 * @param person what that person is called on screen
 */
public record Statement(
        long id,
        long deed,
        int filerId,
        CellKey cell,
        Kind kind,
        @Nullable Typed typed,
        @Nullable BigDecimal computed,
        String reason,
        Instant at,
        String by,
        String person) {

    /** Whether it replaces what entries give. */
    boolean isFigure() {
        return typed != null && typed.isFigure();
    }

    /** What is said. */
    public enum Kind {
        /** This figure holds, whatever the entries give. */
        MANUAL,
        /** There was none in the period: 本月无, 零报告. Holds as long as there are no entries. */
        NONE,
        /** Nothing any more: what the entries give holds. */
        WITHDRAWN
    }
}
