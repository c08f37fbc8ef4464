package io.xieshou.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.measure.Period.Kind;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2020-09, 2020-09, 2020年9月, September 2020, 2020-09-01, 2020-09-30",
        "2020-Q3, 2020-Q3, 2020年第三季度, Q3 2020, 2020-07-01, 2020-09-30",
        "2020-H2, 2020-H2, 2020年下半年, second half of 2020, 2020-07-01, 2020-12-31",
        "2020, 2020, 2020年, 2020, 2020-01-01, 2020-12-31",
        "2020年2月, 2020-02, 2020年2月, February 2020, 2020-02-01, 2020-02-29",
        "2021年02月份, 2021-02, 2021年2月, February 2021, 2021-02-01, 2021-02-28",
        "2020年4季度, 2020-Q4, 2020年第四季度, Q4 2020, 2020-10-01, 2020-12-31",
        "2020年上半年, 2020-H1, 2020年上半年, first half of 2020, 2020-01-01, 2020-06-30",
    })
    void isReadAndWritten(String written, String code, String zh, String en, LocalDate first, LocalDate last) {
        var period = Period.parse(written);

        assertThat(period).hasToString(code);
        assertThat(period.label(Locale.CHINA)).isEqualTo(zh);
        assertThat(period.label(Locale.ENGLISH)).isEqualTo(en);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2020-13", "2020-9", "2020-Q5", "2020-H3", "20-09", "1820", "2020-09-01", "九月", "''"})
    void anythingElseIsRefusedWithTheWaysToWriteIt(String written) {
        assertThat(Period.find(written)).isEmpty();
        assertThatThrownBy(() -> Period.parse(written))
                .hasMessage(
                        "'%s' is not a period: write a month as 2020-09, a quarter as 2020-Q3, a half year as 2020-H2, a year as 2020."
                                .formatted(written));
    }

    @Test
    void goesBackOverTheTurnOfTheYear() {
        assertThat(Period.month(2020, 1).previous()).isEqualTo(Period.month(2019, 12));
        assertThat(Period.half(2020, 2).next()).isEqualTo(Period.half(2021, 1));
        assertThat(Period.quarter(2020, 3).samePeriodLastYear()).isEqualTo(Period.quarter(2019, 3));
    }

    @Test
    void consistsOfMonths() {
        assertThat(Period.quarter(2020, 4).months()).hasToString("[2020-10, 2020-11, 2020-12]");
        assertThat(Period.year(2020).months()).hasSize(12);
        assertThat(Period.half(2020, 2).contains(Period.quarter(2020, 3))).isTrue();
        assertThat(Period.quarter(2020, 3).contains(Period.half(2020, 2))).isFalse();
    }

    @Test
    void countsTheDaysItsRuleNames() {
        var september = Period.month(2020, 9);
        var endOfAugust = LocalDate.of(2020, 8, 31);

        assertThat(PeriodRule.IN_PERIOD.window(september).contains(endOfAugust)).isFalse();
        assertThat(PeriodRule.YEAR_TO_DATE.window(september).from()).isEqualTo("2020-01-01");
        assertThat(PeriodRule.YEAR_TO_DATE.window(september).contains(endOfAugust))
                .isTrue();
        assertThat(PeriodRule.YEAR_TO_DATE.window(september).contains(LocalDate.of(2019, 12, 31)))
                .isFalse();
        assertThat(PeriodRule.AS_OF.window(september).contains(LocalDate.of(1999, 1, 1)))
                .isTrue();
        assertThat(PeriodRule.AS_OF.window(september).contains(LocalDate.of(2020, 10, 1)))
                .isFalse();
    }

    @Property
    void aDayLiesInItsPeriodAndInNoOther(@ForAll Kind kind, @ForAll @IntRange(min = 0, max = 40_000) int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        var period = Period.of(kind, day);

        assertThat(period.contains(day)).isTrue();
        assertThat(period.next().contains(day)).isFalse();
        assertThat(period.previous().contains(day)).isFalse();
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(Period.parse(period.toString())).isEqualTo(period);
        assertThat(Period.parse(period.label(Locale.CHINA))).isEqualTo(period);
        assertThat(period).isLessThan(period.next());
    }
}
