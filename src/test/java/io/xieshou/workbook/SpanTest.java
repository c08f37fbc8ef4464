package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2021-04-05, 2021-04-05, 2021-04-05",
        "2021/4/5, 2021-04-05, 2021-04-05",
        "2021.4.5, 2021-04-05, 2021-04-05",
        "2021年4月5日, 2021-04-05, 2021-04-05",
        "２０２１年４月５号, 2021-04-05, 2021-04-05",
        "20210405, 2021-04-05, 2021-04-05",
        "2021-04-05 10:30:00, 2021-04-05, 2021-04-05",
        "2021-04, 2021-04-01, 2021-04-30",
        "2021年4月, 2021-04-01, 2021-04-30",
        "2021.10, 2021-10-01, 2021-10-31",
        "202104, 2021-04-01, 2021-04-30",
        "2021年, 2021-01-01, 2021-12-31",
        "2021年6月-2021年10月, 2021-06-01, 2021-10-31",
        "2021年6-2021年10月, 2021-06-01, 2021-10-31",
        "2021年6月至10月, 2021-06-01, 2021-10-31",
        "2021年6-10月, 2021-06-01, 2021-10-31",
        "2021.6～2021.10, 2021-06-01, 2021-10-31",
        "2021-06 — 2021-10, 2021-06-01, 2021-10-31",
        "2021年4月5日-7日, 2021-04-05, 2021-04-07",
        "2021年4月5日至5月7日, 2021-04-05, 2021-05-07",
        "2021-04-05至2021-05-07, 2021-04-05, 2021-05-07"
    })
    void datesAreReadAsPeopleWriteThem(String text, LocalDate first, LocalDate last) {
        assertThat(Span.parse(text)).isEqualTo(new Span(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-30", "2021-13", "21-04-05", "1021年4月", "昨天", "2021年第三季度", "", "2021-10-01至2021-09-01"})
    void whatIsNoDateIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(UnreadableValue.class)
                .hasMessageEndingWith("。");
    }

    @ParameterizedTest
    @CsvSource({
        "44291, 2021-04-05, 2021-04-05",
        "2021, 2021-01-01, 2021-12-31",
        "202104, 2021-04-01, 2021-04-30",
        "20210405, 2021-04-05, 2021-04-05",
        "2021.4, 2021-04-01, 2021-04-30"
    })
    void aBareNumberIsASerialDayOrADateWrittenTogether(BigDecimal number, LocalDate first, LocalDate last) {
        assertThat(Span.of(Cell.number(1, 1, number, CellFormat.GENERAL, false)))
                .isEqualTo(new Span(first, last));
    }

    @Test
    void aNumberThatMayBeJanuaryOrOctoberIsRefused() {
        assertThatThrownBy(() -> Span.of(Cell.number(1, 1, new BigDecimal("2021.1"), CellFormat.GENERAL, false)))
                .hasMessageContaining("2021-10");
    }

    @Test
    void aDateShownAsMonthIsTheWholeMonth() {
        var month = Span.of(Cell.number(1, 1, BigDecimal.valueOf(44_291), CellFormat.of(57, null), false));

        assertThat(month.findMonth()).contains(YearMonth.of(2021, 4));
        assertThat(month.findDay()).isEmpty();
    }

    @Property
    void anyDayComesBackFromEveryFormItIsWrittenIn(@ForAll("days") LocalDate day) {
        for (var form : new String[] {"yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"}) {
            assertThat(Span.parse(day.format(DateTimeFormatter.ofPattern(form))).findDay())
                    .contains(day);
        }
    }

    @Property
    void anyRangeOfMonthsComesBack(@ForAll("days") LocalDate first, @ForAll("days") LocalDate other) {
        var from = YearMonth.from(first.isBefore(other) ? first : other);
        var to = YearMonth.from(first.isBefore(other) ? other : first);
        for (var form : new String[] {"yyyy年M月", "yyyy年M", "yyyy-MM", "yyyy.M"}) {
            var pattern = DateTimeFormatter.ofPattern(form);
            var span = Span.parse(from.format(pattern) + "-" + to.format(pattern) + (form.endsWith("年M") ? "月" : ""));

            assertThat(span.firstMonth()).isEqualTo(from);
            assertThat(span.lastMonth()).isEqualTo(to);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
