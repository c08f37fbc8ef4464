package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Progress;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Period;
import io.xieshou.page.Words;
import java.util.Locale;

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
}
