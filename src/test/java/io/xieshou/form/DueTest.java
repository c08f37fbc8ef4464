package io.xieshou.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.measure.Period;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final Period SEPTEMBER = Period.parse("2020-09");

    @Test
    void aDayOfTheMonthAfterOrOfTheSameAndInAShorterMonthItsLast() {
        assertThat(new Due.OfMonth(10, false).of(SEPTEMBER)).isEqualTo("2020-10-10");
        assertThat(new Due.OfMonth(20, true).of(Period.parse("2020-Q3"))).isEqualTo("2020-09-20");
        assertThat(new Due.OfMonth(31, true).of(SEPTEMBER)).isEqualTo("2020-09-30");
    }

    @Test
    void daysAndWorkingDaysAfterThePeriod() {
        assertThat(new Due.After(15, false).of(SEPTEMBER)).isEqualTo("2020-10-15");
        // 1 to 8 October were off in 2020; the 9th and, made up, the 10th were worked.
        assertThat(new Due.After(3, true).of(SEPTEMBER)).isEqualTo("2020-10-12");
    }

    @Test
    void aDayOfTheYearIsTheFirstThatIsNotBeforeTheEndOfThePeriod() {
        var due = new Due.OfYear(MonthDay.of(1, 15));

        assertThat(due.of(Period.parse("2020"))).isEqualTo("2021-01-15");
        assertThat(due.of(SEPTEMBER)).isEqualTo("2021-01-15");
        assertThat(new Due.OfYear(MonthDay.of(12, 31)).of(Period.parse("2020"))).isEqualTo("2020-12-31");
    }

    @Test
    void aDayOffMovesToTheWorkingDayBeforeOrAfter() {
        var lastOfOctober = new Due.OfMonth(31, true);
        var october = Period.parse("2020-10");

        assertThat(new Due.Worked(lastOfOctober, true).of(october)).isEqualTo(LocalDate.of(2020, 10, 30));
        assertThat(new Due.Worked(lastOfOctober, false).of(october)).isEqualTo(LocalDate.of(2020, 11, 2));
    }
}
