package io.xieshou.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.builtIn();

    @Test
    void holidaysAreFreeAndExchangedWeekendsAreWorked() {
        assertThat(days.isWorkingDay(day("2020-10-08"))).isFalse();
        assertThat(days.isWorkingDay(day("2020-10-10"))).isTrue();
        assertThat(days.isWorkingDay(day("2020-01-31"))).isFalse();
        assertThat(days.isWorkingDay(day("2020-02-01"))).isFalse();
        assertThat(days.isWorkingDay(day("2020-02-03"))).isTrue();
        assertThat(days.isWorkingDay(day("2021-09-18"))).isTrue();
    }

    @Test
    void theYearsHaveTheWorkingDaysOfTheirNotices() {
        assertThat(daysOf(2020).filter(days::isWorkingDay)).hasSize(249);
        assertThat(daysOf(2021).filter(days::isWorkingDay)).hasSize(250);
    }

    @Test
    void aDueDayOnAHolidayMovesToTheNextWorkingDay() {
        assertThat(days.onOrAfter(day("2020-10-01"))).isEqualTo("2020-10-09");
        assertThat(days.onOrBefore(day("2020-10-08"))).isEqualTo("2020-09-30");
        assertThat(days.nth(day("2020-10-01"), 3)).isEqualTo("2020-10-12");
        assertThat(days.plus(day("2020-09-30"), 1)).isEqualTo("2020-10-09");
        assertThat(days.plus(day("2020-10-09"), -1)).isEqualTo("2020-09-30");
    }

    @Test
    void yearsWithoutACalendarHaveWeekendsOnly() {
        assertThat(days.covers(2020)).isTrue();
        assertThat(days.covers(1999)).isFalse();
        assertThat(days.isWorkingDay(day("1999-10-01"))).isTrue();
        assertThat(WorkingDays.weekdays().isWorkingDay(day("2020-10-10"))).isFalse();
    }

    @Test
    void aBrokenCalendarIsToldLineByLine() {
        var lines = List.of(
                "# 2022", "off 2022-02-30", "free 2022-10-01", "off 2022-10-07..2022-10-01", "on 2022-10-08 国庆节");

        assertThatThrownBy(() -> WorkingDays.parse(lines))
                .hasMessageContaining("Line 2: 'off 2022-02-30' names a day that does not exist")
                .hasMessageContaining("Line 3: 'free 2022-10-01' is not a calendar line")
                .hasMessageContaining("Line 4:")
                .hasMessageNotContaining("Line 5:");
    }

    @Property
    void goingForthAndBackEndsOnTheSameWorkingDay(
            @ForAll @IntRange(min = 0, max = 700) int offset, @ForAll @IntRange(min = 0, max = 100) int count) {
        var start = days.onOrAfter(day("2020-01-01").plusDays(offset));

        assertThat(days.plus(days.plus(start, count), -count)).isEqualTo(start);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
