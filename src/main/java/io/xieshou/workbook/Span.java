package io.xieshou.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as people write it in tables, which is as often a month or a range of months as a day. {@code 2021年4月} is all its days; {@code 2021年6月-10月}
 * runs from 1 June to 31 October.
 *
 * @param first the first day meant
 * @param last the last day meant, the same for a single day
 */
public record Span(LocalDate first, LocalDate last) {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2101);
    private static final BigDecimal SERIAL_1950 = BigDecimal.valueOf(18_264);
    private static final BigDecimal SERIAL_2100 = BigDecimal.valueOf(73_051);

    public Span {
        if (last.isBefore(first)) {
            throw new UnreadableValue("workbook.date.backwards", first, last);
        }
    }

    /**
     * Reads a day ({@code 2021-04-05}, {@code 2021/4/5}, {@code 2021.4.5}, {@code 2021年4月5日}, {@code 20210405}), a month, a year, or a range of them,
     * also where 月 is missing or the second year is left out.
     *
     * @throws UnreadableValue naming the text and how to write it
     */
    public static Span parse(String text) {
        return SpanForms.parse(text);
    }

    /**
     * Reads a date from a cell, whether it is stored as date, as text or as bare number (a serial day, 2021, 202104, 20210405). A date shown without its
     * day is its whole month.
     *
     * @throws UnreadableValue naming what stands there and how to write it
     */
    public static Span of(Cell cell) {
        return switch (cell.kind()) {
            case DATE -> {
                var day = cell.moment().toLocalDate();
                yield cell.isMonth() ? of(YearMonth.from(day)) : of(day);
            }
            case NUMBER -> of(cell.number());
            case ERROR -> throw new UnreadableValue("workbook.value.error", cell.text());
            default -> parse(cell.text());
        };
    }

    /** 月 or 日, where people left it out and the date can be read all the same: {@code 2021年6-2021年10月}. {@code 2021年6-10月} is how people write. */
    public static Optional<String> findMissingSign(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT ? SpanForms.findMissingSign(cell.text()) : Optional.empty();
    }

    static Span of(LocalDate day) {
        return new Span(day, day);
    }

    static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    /** The day, where one single day is meant. */
    public Optional<LocalDate> findDay() {
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }

    /** The month, where the span lies within one. */
    public Optional<YearMonth> findMonth() {
        return firstMonth().equals(lastMonth()) ? Optional.of(firstMonth()) : Optional.empty();
    }

    public YearMonth firstMonth() {
        return YearMonth.from(first);
    }

    public YearMonth lastMonth() {
        return YearMonth.from(last);
    }

    /** {@code 2021-06 – 2021-10} for whole months, else with days. */
    @Override
    public String toString() {
        boolean isMonths = first.getDayOfMonth() == 1 && last.equals(lastMonth().atEndOfMonth());
        var from = isMonths ? firstMonth().toString() : first.toString();
        var to = isMonths ? lastMonth().toString() : last.toString();
        return from.equals(to) ? from : from + " – " + to;
    }

    private static Span of(BigDecimal number) {
        boolean serial = number.compareTo(SERIAL_1950) >= 0 && number.compareTo(SERIAL_2100) < 0;
        var moment = serial ? Serial.find(number, false) : null;
        if (moment != null) {
            return of(moment.toLocalDate());
        }
        boolean typedMonth = number.scale() > 0 && number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) < 0;
        if (typedMonth && number.stripTrailingZeros().toPlainString().endsWith(".1")) {
            throw new UnreadableValue(
                    "workbook.date.october", number.toPlainString(), String.valueOf(number.intValue()));
        }
        return parse(number.toPlainString());
    }
}
