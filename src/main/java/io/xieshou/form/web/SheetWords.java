package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.CellKey;
import io.xieshou.form.ColumnKind;
import io.xieshou.form.Progress;
import io.xieshou.form.Sheet;
import io.xieshou.indicator.Days;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import io.xieshou.page.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Phrases about sheets. */
final class SheetWords {

    private SheetWords() {}

    static String period(Period period) {
        return period.label(Words.language());
    }

    /** 本月无, 本季度无, … */
    static String none(Sheet sheet) {
        return t("form.none." + sheet.period().kind().name().toLowerCase(Locale.ROOT));
    }

    /** What is still to be done, in a phrase: 还差 3 项, 已填齐. */
    static String state(Progress progress) {
        return progress.isComplete() ? t("form.state.complete") : t("form.state.missing", progress.missing());
    }

    static String details(Progress progress) {
        return t("form.state.details", progress.done(), progress.awaiting(), progress.manual(), progress.failing());
    }

    /** The days a cell counts, where they are others than its form's period says. */
    static Optional<String> days(Sheet sheet, CellKey key) {
        return sheet.findColumn(key.column()).orElseThrow().kind() instanceof ColumnKind.Counted counted
                        && !counted.days().equals(Days.of(sheet.period()))
                ? Optional.of(days(counted.days()))
                : Optional.empty();
    }

    private static String days(Days days) {
        if (days.rule() == null && days.since() == null) {
            return period(days.period());
        }
        var window = days.window(Objects.requireNonNullElse(days.rule(), PeriodRule.IN_PERIOD));
        return window.from() == null
                ? t("form.days.until", window.to())
                : t("form.days.between", window.from(), window.to());
    }
}
