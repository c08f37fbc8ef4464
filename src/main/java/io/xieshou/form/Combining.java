package io.xieshou.form;

import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts typed figures into a figure that entries give: a total with typed columns, a city with districts that typed. What the entries of a replaced figure
 * give is taken out, what was typed put in, so that whatever entries of several columns share is still counted once.
 */
final class Combining {

    private Combining() {}

    /** The value in the line's measure; null where the figures cannot be put together. */
    static @Nullable BigDecimal value(FormRow row, Figure whole, List<Replacement> replaced) {
        return row.isRate() ? rate(row, whole, replaced) : sum(whole, replaced);
    }

    private static BigDecimal sum(Figure whole, List<Replacement> replaced) {
        var sum = orZero(whole.value());
        for (var replacement : replaced) {
            sum = sum.add(orZero(replacement.typed().value()))
                    .subtract(orZero(replacement.instead().value()));
        }
        return sum;
    }

    private static @Nullable BigDecimal rate(FormRow row, Figure whole, List<Replacement> replaced) {
        var added = new ArrayList<@Nullable Fraction>();
        var removed = new ArrayList<@Nullable Fraction>();
        if (whole.entries() > 0) {
            added.add(whole.fraction());
        }
        for (var replacement : replaced) {
            added.add(replacement.typed().fraction());
            if (replacement.instead().entries() > 0) {
                removed.add(replacement.instead().fraction());
            }
        }
        return added.contains(null) || removed.contains(null) ? null : weighted(row, added, removed);
    }

    private static @Nullable BigDecimal weighted(
            FormRow row, List<@Nullable Fraction> added, List<@Nullable Fraction> removed) {
        Fraction sum = null;
        for (var fraction : added) {
            sum = sum == null || fraction == null ? fraction : sum.plus(fraction);
        }
        for (var fraction : removed) {
            sum = sum == null || fraction == null ? sum : sum.minus(fraction);
        }
        return sum == null ? null : sum.in(row.measure());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
