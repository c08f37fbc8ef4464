package io.xieshou.form;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param measure in which its figures are shown and typed; null: each in the measure of its line
 */
public record SheetColumn(
        String code,
        Label label,
        Role role,
        ColumnKind kind,
        @Nullable Measure measure) {

    /** How columns stand to one another. */
    public enum Role {
        /** Sums up the parts. */
        TOTAL,
        /** A place or an item that the total takes in. */
        PART,
        /** Stands for itself. */
        ALONE
    }

    /** Whether it sums up others. */
    public boolean total() {
        return role == Role.TOTAL;
    }

    public boolean isPart() {
        return role == Role.PART;
    }

    /** Whether entries are counted in it. */
    public boolean isCounted() {
        return kind instanceof ColumnKind.Counted;
    }

    public boolean isWords() {
        return kind instanceof ColumnKind.Words;
    }

    /** Whether people may type in it, or confirm that there was none. */
    public boolean isTyped() {
        return kind.isTyped() && !total();
    }
}
