package io.xieshou.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A month, quarter, half year or year of reporting. Written {@code 2020-09}, {@code 2020-Q3}, {@code 2020-H2}, {@code 2020}.
 *
 * @param kind how long it is
 * @param year 1900 to 2999
 * @param number which one of its kind within the year, from 1
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

    /** The lengths of period. */
    public enum Kind {
        MONTH(12),
        QUARTER(4),
        HALF(2),
        YEAR(1);

        private final int perYear;

        Kind(int perYear) {
            this.perYear = perYear;
        }

        /** How many of them fill a year. */
        public int perYear() {
            return perYear;
        }

        int months() {
            return 12 / perYear;
        }
    }

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::first).thenComparing(Period::kind);

    public Period {
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException("Year %d is out of range: use 1900 to 2999.".formatted(year));
        }
        if (number < 1 || number > kind.perYear) {
            throw new IllegalArgumentException(
                    "A year has no %s number %d: use 1 to %d.".formatted(kind, number, kind.perYear));
        }
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year, month);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(Kind.QUARTER, year, quarter);
    }

    public static Period half(int year, int half) {
        return new Period(Kind.HALF, year, half);
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, year, 1);
    }

    /** The period of this kind in which the day lies. */
    public static Period of(Kind kind, LocalDate day) {
        return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months() + 1);
    }

    /** Reads {@code 2020-09}, {@code 2020-Q3}, {@code 2020-H2}, {@code 2020} and 2020年9月, 2020年第三季度, 2020年下半年, 2020年. */
    public static Period parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a period: write a month as 2020-09, a quarter as 2020-Q3, a half year as 2020-H2, a year as 2020."
                                .formatted(text)));
    }

    /** As {@link #parse}; empty where the text is not a period. */
    public static Optional<Period> find(String text) {
        return PeriodText.read(text.strip());
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * kind.months() + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(kind.months()).minusDays(1);
    }

    public Period previous() {
        return of(kind, first().minusDays(1));
    }

    public Period next() {
        return of(kind, last().plusDays(1));
    }

    public Period samePeriodLastYear() {
        return new Period(kind, year - 1, number);
    }

    /** The months it consists of, in order. */
    public List<Period> months() {
        return IntStream.range(0, kind.months())
                .mapToObj(YearMonth.from(first())::plusMonths)
                .map(month -> month(month.getYear(), month.getMonthValue()))
                .toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    public boolean contains(Period other) {
        return contains(other.first()) && contains(other.last());
    }

    /** By first day; of two that begin together the shorter one first. */
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** 2020年9月, 2020年第三季度, 2020年下半年, 2020年; in English September 2020, Q3 2020, second half of 2020, 2020. */
    public String label(Locale locale) {
        return PeriodText.label(this, locale);
    }

    /** The code {@link #parse} reads. */
    @Override
    public String toString() {
        return PeriodText.code(this);
    }
}
