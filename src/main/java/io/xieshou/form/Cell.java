package io.xieshou.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a form says in one line and column, and where it comes from. The same for every reader. */
public sealed interface Cell {

    /** In the line's measure, exact; null where there is none. */
    default @Nullable BigDecimal value() {
        return null;
    }

    /** How many entries stand behind it. */
    default long entries() {
        return 0;
    }

    /** Lower-case word for the kind, used in files and as end of word keys. */
    String kind();

    /** Whether nothing is known and nobody said anything, so that nothing is printed. */
    default boolean isUnsaid() {
        return this instanceof Blank || this instanceof Awaiting;
    }

    /** Whether somebody still has to say something here. */
    default boolean isMissing() {
        return false;
    }

    /**
     * Counted from entries.
     *
     * @param value null where entries give no figure: a rate over nothing
     */
    record Computed(@Nullable BigDecimal value, long entries) implements Cell {
        @Override
        public String kind() {
            return "computed";
        }
    }

    /**
     * Typed by hand, with a reason.
     *
     * @param computed what the entries give beside it; null where there are none
     */
    record Manual(
            Statement statement, Typed typed, @Nullable Computed computed) implements Cell {
        @Override
        public @Nullable BigDecimal value() {
            return typed.value();
        }

        @Override
        public long entries() {
            return computed == null ? 0 : computed.entries();
        }

        @Override
        public String kind() {
            return "manual";
        }

        /** Typed less computed; null unless there are both. */
        public @Nullable BigDecimal difference() {
            var beside = computed == null ? null : computed.value();
            var typedValue = value();
            return typedValue == null || beside == null ? null : typedValue.subtract(beside);
        }
    }

    /**
     * Confirmed: none in the period (零报告).
     *
     * @param value 0; null for a rate, which is nothing over nothing
     */
    record Nil(Statement statement, @Nullable BigDecimal value) implements Cell {
        @Override
        public String kind() {
            return "nil";
        }
    }

    /** Nothing recorded and nothing said: stays blank until somebody records, types or confirms that there was none. */
    record Blank() implements Cell {
        @Override
        public String kind() {
            return "blank";
        }

        @Override
        public boolean isMissing() {
            return true;
        }
    }

    /** No ledger stands behind the line yet, and nothing was typed. */
    record Awaiting() implements Cell {
        @Override
        public String kind() {
            return "awaiting";
        }
    }

    /**
     * Given by the form.
     *
     * @param value of all filers together, where several are
     */
    record Given(BigDecimal value) implements Cell {
        @Override
        public String kind() {
            return "given";
        }
    }

    /**
     * Never filled, by the form.
     *
     * @param sign printed there; may be empty
     */
    record Closed(String sign) implements Cell {
        @Override
        public String kind() {
            return "closed";
        }
    }

    /**
     * Worked out from other columns of the line.
     *
     * @param value null where they give none: a rate over nothing
     * @param entries behind those columns, one counted in two of them twice
     * @param isUnsaid whether one of them is not said yet
     */
    record Reckoned(@Nullable BigDecimal value, long entries, boolean isUnsaid) implements Cell {
        @Override
        public String kind() {
            return "reckoned";
        }
    }

    /**
     * Words instead of a figure.
     *
     * @param text empty where there are none
     * @param statement who typed them; null where the form brings them, where nobody did, and where several filers did
     */
    record Words(String text, @Nullable Statement statement) implements Cell {
        @Override
        public boolean isUnsaid() {
            return text.isEmpty();
        }

        @Override
        public String kind() {
            return "words";
        }
    }

    /**
     * Put together from cells of which some were typed or confirmed: a total, or a figure of several filers.
     *
     * @param value null where they cannot be put together
     * @param manual how many typed cells are in it
     */
    record Combined(@Nullable BigDecimal value, long entries, int manual) implements Cell {
        @Override
        public String kind() {
            return "combined";
        }
    }
}
