package io.xieshou.form;

import io.xieshou.measure.Period;
import java.time.LocalDate;
import java.time.MonthDay;

/** By when a form is owed. */
public sealed interface Due {

    LocalDate of(Period period);

    /**
     * A day of a month.
     *
     * @param day in a shorter month its last
     * @param sameMonth whether in the last month of the period, and not in the month after
     */
    record OfMonth(int day, boolean sameMonth) implements Due {
        @Override
        public LocalDate of(Period period) {
            var month = sameMonth ? period.last() : period.last().plusDays(1);
            return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        }
    }

    /**
     * A day of the year: the first one that is not before the last day of the period.
     *
     * @param day in a year without 29 February the 28th
     */
    record OfYear(MonthDay day) implements Due {
        @Override
        public LocalDate of(Period period) {
            var same = day.atYear(period.last().getYear());
            return same.isBefore(period.last()) ? day.atYear(period.last().getYear() + 1) : same;
        }
    }

    /**
     * So many days after the end of the period.
     *
     * @param working whether only working days are counted
     */
    record After(int days, boolean working) implements Due {
        @Override
        public LocalDate of(Period period) {
            return working
                    ? WorkCalendar.DAYS.plus(period.last(), days)
                    : period.last().plusDays(days);
        }
    }

    /**
     * A day that must be worked.
     *
     * @param before whether another one moves to the working day before it, and not to the one after it
     */
    record Worked(Due day, boolean before) implements Due {
        @Override
        public LocalDate of(Period period) {
            var named = day.of(period);
            return before ? WorkCalendar.DAYS.onOrBefore(named) : WorkCalendar.DAYS.onOrAfter(named);
        }
    }
}
