package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param group heading over neighbouring columns; empty for none
 * @param backing where its figures come from: by hand whatever the lines count; an indicator behind those that say nothing else; null: as the lines say
 * @param measure in which its figures are shown and typed; null: each in the measure of its line
 */
public record SheetColumn(
        String code,
        Label group,
        Label label,
        Role role,
        ColumnKind kind,
        @Nullable Measure measure,
        @Nullable Backing backing) {

    /** How columns stand to one another. */
    public enum Role {
        /** Sums up the parts. */
        TOTAL,
        /** A place or an item that the total takes in. */
        PART,
        /** Stands for itself. */
        ALONE
    }

    /** What it is called beside columns of other groups: 2022年 · 完成. */
    public String name() {
        return group.text().isEmpty() ? label.text() : t("form.column.name", group.text(), label.text());
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

    /** Whether its figures are only typed, or given by the form, whatever the lines count. */
    public boolean isByHand() {
        return backing instanceof Backing.ByHand;
    }

    /** Whether people may type in it, or confirm that there was none. */
    public boolean isTyped() {
        return kind.isTyped() && !total();
    }
}
