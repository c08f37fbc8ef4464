package io.xieshou.indicator;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Days of the period for which a figure is counted, as conditions, values and formulas of indicators name them: {@code ended > period_end}. */
public enum PeriodDay {
    /** Its first day. */
    PERIOD_START(Period::first),
    /** Its last day. */
    PERIOD_END(Period::last),
    /** 1 January of its year. */
    YEAR_START(period -> Period.year(period.year()).first());

    private final Function<Period, LocalDate> day;

    PeriodDay(Function<Period, LocalDate> day) {
        this.day = day;
    }

    static Optional<PeriodDay> find(String name) {
        return Arrays.stream(values()).filter(one -> one.code().equals(name)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(PeriodDay::code).toList();
    }

    /** By which expressions name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public LocalDate of(Period period) {
        return day.apply(period);
    }

    /** 期末日. */
    String label() {
        return t("indicator.day." + code());
    }
}
