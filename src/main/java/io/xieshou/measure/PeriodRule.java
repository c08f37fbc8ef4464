package io.xieshou.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days count towards the figure of a period. */
public enum PeriodRule {
    /** Facts of the period itself: 当期. */
    IN_PERIOD {
        @Override
        LocalDate from(Period period) {
            return period.first();
        }
    },
    /** Facts since 1 January of the period's year: 本年累计. */
    YEAR_TO_DATE {
        @Override
        LocalDate from(Period period) {
            return LocalDate.of(period.year(), 1, 1);
        }
    },
    /** All facts up to the period's last day: 截至期末. */
    AS_OF {
        @Override
        @Nullable
        LocalDate from(Period period) {
            return null;
        }
    };

    /** The days that count; the last one is always the last day of the period. */
    public DateWindow window(Period period) {
        return new DateWindow(from(period), period.last());
    }

    abstract @Nullable LocalDate from(Period period);
}
