package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure over a group of entries: {@code sum(amount where level = 'district')}. Two that read the same are equal.
 *
 * @param function how the entries are put together
 * @param of what is read from each entry; empty for {@code count()}
 * @param where which entries count, those for which it is true; {@code null} for all
 */
public record Aggregate(
        Function function, List<Expression> of, @Nullable Expression where) {

    /** How entries are put together. Entries whose value is null are passed over. */
    public enum Function {
        /** How many entries; 0 for none. */
        COUNT,
        /** 0 for none, so that a sum of sums does not vanish where one kind is missing. */
        SUM,
        /** How many different values, or combinations of values. */
        DISTINCT,
        /** The value of the newest entry that has one; null for none. */
        LATEST,
        /** The smallest value; null for none. */
        MIN,
        /** The largest value; null for none. */
        MAX;

        /** Whether the figure of two groups together is the sum of both, so that it may be kept in slices. */
        public boolean isAdditive() {
            return this == COUNT || this == SUM;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean takes(int arguments) {
            return this == COUNT ? arguments == 0 : arguments == 1 || this == DISTINCT && arguments > 1;
        }

        String usage() {
            return switch (this) {
                case COUNT -> "count(), count(where …)";
                case DISTINCT -> "distinct(x), distinct(x, y where …)";
                default -> "%s(x), %1$s(x where …)".formatted(word());
            };
        }
    }

    public Aggregate {
        of = List.copyOf(of);
    }

    public Optional<Expression> condition() {
        return Optional.ofNullable(where);
    }

    public Type type() {
        return function == Function.COUNT || function == Function.DISTINCT
                ? Type.NUMBER
                : of.get(0).type();
    }

    /** Canonical source, fit as a key. */
    public String source() {
        return AggregateText.source(this);
    }

    /** 区级资金之和，只计资金级别为区级的 */
    public String words(Locale locale, Labels labels) {
        return AggregateText.words(this, new Speech(locale, labels));
    }

    /** An SQL aggregate with its {@code filter}, over columns of entries. */
    public SqlFragment sql(Columns columns) {
        return AggregateSql.of(this, columns);
    }

    /** Computed from the entries, oldest first. */
    public @Nullable Object value(List<? extends Values> oldestFirst) {
        return AggregateValue.of(this, oldestFirst);
    }
}
