package io.xieshou.indicator;

import io.xieshou.measure.DateWindow;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which figures are asked.
 *
 * @param period figures are those of this period, each by its indicator's own rule
 * @param rule holds instead of those rules; null for none
 * @param since first day that counts, instead of any rule; null for none
 * @param on the day whose definitions and whose tree of places hold: figures of last year are counted as this year's are, or they could not be compared
 */
public record Days(
        Period period, @Nullable PeriodRule rule, @Nullable LocalDate since, LocalDate on) {

    public static Days of(Period period) {
        return new Days(period, null, null, period.last());
    }

    /** The days that count for an indicator. What stands as of a day stands as of the last one, whatever else is asked. */
    public DateWindow window(PeriodRule own) {
        if (own == PeriodRule.AS_OF) {
            return own.window(period);
        }
        if (since != null) {
            return new DateWindow(since, period.last());
        }
        return (rule == null ? own : rule).window(period);
    }

    /** Whether they begin with a month, as they end with one. */
    boolean areMonths() {
        return since == null || since.getDayOfMonth() == 1;
    }
}
