package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Form;
import io.xieshou.form.Progress;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Period;
import io.xieshou.page.Badge;
import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a month.
 *
 * @param month as the month field wants it, {@code 2020-09}
 * @param latest the latest month with facts, where this one has none; null otherwise
 */
record FormsPage(
        String title, String lead, String month, @Nullable Crumb latest, Crumb previous, Crumb next, List<Owed> forms) {

    /** One form with the sheets the reader may see. */
    record Owed(Form form, Period period, List<Sheet> sheets) {

        String detail() {
            return t(
                    "form.list.due",
                    SheetWords.period(period),
                    form.due().of(period).toString());
        }

        TableView table() {
            var columns = List.of(
                    Column.text(t("form.list.filer")),
                    Column.text(t("form.list.state")),
                    Column.figures(t("form.list.done"), t("form.list.lines")),
                    Column.figures(t("form.list.awaiting"), t("form.list.lines")),
                    Column.figures(t("form.list.manual"), t("form.list.cells")),
                    Column.figures(t("form.list.failing"), t("form.list.checks")));
            var rows = sheets.stream().map(FormsPage::row).toList();
            return new TableView(form.label().text(), columns, rows, t("form.list.none"));
        }

        List<Progress> filed() {
            return sheets.stream()
                    .filter(sheet -> !sheet.filer().isRollUp())
                    .map(Sheet::progress)
                    .toList();
        }
    }

    static FormsPage of(Period month, List<Owed> owed, @Nullable Period latest) {
        return new FormsPage(
                title(
                        SheetWords.period(month),
                        owed.stream().flatMap(form -> form.filed().stream()).toList()),
                t("form.list.lead"),
                month.toString(),
                latest == null ? null : link(Period.of(Period.Kind.MONTH, latest.last())),
                link(month.previous()),
                link(month.next()),
                owed);
    }

    String nothingYet() {
        return t("form.latest", SheetWords.period(Period.parse(month)));
    }

    private static String title(String month, List<Progress> filed) {
        if (filed.isEmpty()) {
            return t("form.list.title.none", month);
        }
        var open = filed.stream().filter(progress -> !progress.isComplete()).count();
        if (open == 0) {
            return t("form.list.title.complete", month);
        }
        return filed.size() == 1
                ? t("form.list.title.missing", month, filed.get(0).missing())
                : t("form.list.title.sheets", month, filed.size(), open);
    }

    private static Crumb link(Period month) {
        return new Crumb(SheetWords.period(month), SheetAddress.list(month));
    }

    private static TableView.Row row(Sheet sheet) {
        var progress = sheet.progress();
        return new TableView.Row(
                sheet.filer().code(),
                SheetAddress.of(sheet).page(),
                List.of(
                        TableView.Cell.of(sheet.filer().name()),
                        TableView.Cell.of(badge(sheet, progress)),
                        figure(progress.done()),
                        figure(progress.awaiting()),
                        figure(progress.manual()),
                        figure(progress.failing())));
    }

    private static Badge badge(Sheet sheet, Progress progress) {
        if (sheet.filer().isRollUp()) {
            return new Badge(Badge.Tone.NEUTRAL, t("form.state.rollUp"));
        }
        var tone = progress.isComplete() ? Badge.Tone.DONE : Badge.Tone.ATTENTION;
        return new Badge(tone, SheetWords.state(progress));
    }

    private static TableView.Cell figure(int number) {
        return TableView.Cell.of(String.valueOf(number));
    }
}
