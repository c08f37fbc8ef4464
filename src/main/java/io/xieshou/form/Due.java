package io.xieshou.form;

import io.xieshou.measure.Period;
import java.time.LocalDate;

/**
 * By when a form is owed.
 *
 * @param day of the month; in a shorter month its last
 * @param sameMonth whether in the last month of the period, and not in the month after
 */
public record Due(int day, boolean sameMonth) {

    public LocalDate of(Period period) {
        var month = sameMonth ? period.last() : period.last().plusDays(1);
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}
