package io.xieshou.form;

import io.xieshou.indicator.Days;
import io.xieshou.indicator.Slot;

/** What stands in a column of a sheet, and where it comes from. */
public sealed interface ColumnKind {

    /** Lower-case word for programs: counted, reckoned, words. */
    String word();

    /** Whether people may type there. */
    boolean isTyped();

    /** Figures counted from entries, or typed. */
    record Counted(Slot slot, Days days) implements ColumnKind {
        @Override
        public String word() {
            return "counted";
        }

        @Override
        public boolean isTyped() {
            return true;
        }
    }

    /**
     * Figures worked out from the columns before it.
     *
     * @param formula over those columns by code: {@code (now - before) / before}
     */
    record Reckoned(String formula) implements ColumnKind {
        @Override
        public String word() {
            return "reckoned";
        }

        @Override
        public boolean isTyped() {
            return false;
        }
    }

    /**
     * Words, 备注 and 责任单位.
     *
     * @param isTyped whether people type them; else the lines of the form bring them
     */
    record Words(boolean isTyped) implements ColumnKind {
        @Override
        public String word() {
            return "words";
        }
    }
}
