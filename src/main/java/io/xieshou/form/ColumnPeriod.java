package io.xieshou.form;

import io.xieshou.indicator.Days;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * For which days a column counts, told from the period that is filed.
 *
 * @param of which period
 * @param rule holds instead of the indicators' own; null for none
 * @param since first day that counts, instead of any rule; null for none
 */
record ColumnPeriod(
        Of of, @Nullable PeriodRule rule, @Nullable Since since) {

    static final ColumnPeriod FILED = new ColumnPeriod(new Of.Relative(Relation.SAME), null, null);

    Days days(Period filed) {
        var period = of.period(filed);
        return new Days(period, rule, since == null ? null : since.day(period), filed.last());
    }

    /** How a period lies to the one that is filed. */
    enum Relation {
        SAME,
        LAST_YEAR,
        PREVIOUS,
        /** The whole of its year. */
        YEAR
    }

    /** Which period. */
    sealed interface Of {

        Period period(Period filed);

        /** One that moves with the period filed. */
        record Relative(Relation relation) implements Of {
            @Override
            public Period period(Period filed) {
                return switch (relation) {
                    case SAME -> filed;
                    case LAST_YEAR -> filed.samePeriodLastYear();
                    case PREVIOUS -> filed.previous();
                    case YEAR -> Period.year(filed.year());
                };
            }
        }

        /** A certain year, as a plan of several years names it. */
        record Year(int year) implements Of {
            @Override
            public Period period(Period filed) {
                return Period.year(year);
            }
        }
    }

    /** A first day. */
    sealed interface Since {

        LocalDate day(Period period);

        /** A certain day, as a programme begins on. */
        record Day(LocalDate first) implements Since {
            @Override
            public LocalDate day(Period period) {
                return first;
            }
        }

        /** A day of each year: the last one that is not after the period. */
        record EachYear(MonthDay first) implements Since {
            @Override
            public LocalDate day(Period period) {
                var day = first.atYear(period.last().getYear());
                return day.isAfter(period.last()) ? first.atYear(period.last().getYear() - 1) : day;
            }
        }
    }
}
