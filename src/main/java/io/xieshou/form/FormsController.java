package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.measure.Period;
import io.xieshou.page.Badge;
import io.xieshou.page.Crumb;
import io.xieshou.page.Pages;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Column;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is owed for a month, by whom, and how far it is. */
@Controller
class FormsController {

    private final Forms forms;
    private final FormSheets sheets;
    private final Filers filers;
    private final Clock clock;

    FormsController(Forms forms, FormSheets sheets, Filers filers, Clock clock) {
        this.forms = forms;
        this.sheets = sheets;
        this.filers = filers;
        this.clock = clock;
    }

    @GetMapping("/forms")
    @Allowed(Function.FORM_READ)
    View list(Actor actor, @RequestParam(required = false) String period) {
        var month = month(period);
        var owed = forms.list(month.last()).stream()
                .map(form -> owed(actor, form, Period.of(form.period(), month.last())))
                .toList();
        return Pages.show(new FormsPage(
                title(month, owed),
                t("form.list.lead"),
                month.toString(),
                link(month.previous()),
                link(month.next()),
                owed.stream().map(FormsController::section).toList()));
    }

    /** The month asked for; else the last one that is over, which is the one owed now. */
    private Period month(String asked) {
        return Optional.ofNullable(asked)
                .flatMap(Period::find)
                .map(found -> Period.of(Period.Kind.MONTH, found.last()))
                .orElseGet(() ->
                        Period.of(Period.Kind.MONTH, LocalDate.now(clock)).previous());
    }

    private FormOwed owed(Actor actor, Form form, Period period) {
        var all = new ArrayList<Sheet>();
        filers.of(form, actor.unitId(), period)
                .filter(Filer::isRollUp)
                .filter(filer -> actor.scope(Function.FORM_READ).coversUnit(filer.id()))
                .ifPresent(filer -> all.add(sheets.sheet(form, filer, period)));
        all.addAll(sheets.list(actor, form, period));
        return new FormOwed(form, period, all);
    }

    private record FormOwed(Form form, Period period, List<Sheet> sheets) {

        List<Sheet> filed() {
            return sheets.stream().filter(sheet -> !sheet.filer().isRollUp()).toList();
        }
    }

    private static String title(Period month, List<FormOwed> owed) {
        var filed = owed.stream().flatMap(form -> form.filed().stream()).toList();
        var name = SheetWords.period(month);
        if (filed.isEmpty()) {
            return t("form.list.title.none", name);
        }
        var missing = filed.stream()
                .mapToInt(sheet -> sheet.progress().missing())
                .sum();
        if (filed.size() <= 1 || missing == 0) {
            return missing == 0 ? t("form.list.title.complete", name) : t("form.list.title.missing", name, missing);
        }
        var open = filed.stream()
                .filter(sheet -> !sheet.progress().isComplete())
                .count();
        return t("form.list.title.units", name, filed.size(), open);
    }

    private static Crumb link(Period month) {
        return new Crumb(SheetWords.period(month), SheetAddress.list(month));
    }

    private static FormsPage.Owed section(FormOwed owed) {
        var form = owed.form();
        var columns = List.of(
                Column.text(t("form.list.filer")),
                Column.text(t("form.list.state")),
                Column.figures(t("form.list.done"), t("form.list.lines")),
                Column.figures(t("form.list.awaiting"), t("form.list.lines")),
                Column.figures(t("form.list.manual"), t("form.list.cells")),
                Column.figures(t("form.list.failing"), t("form.list.checks")));
        return new FormsPage.Owed(
                "form-" + form.code(),
                form.label().text(),
                t(
                        "form.list.due",
                        SheetWords.period(owed.period()),
                        form.due().of(owed.period()).toString()),
                new TableView(
                        form.label().text(),
                        columns,
                        owed.sheets().stream().map(FormsController::row).toList(),
                        t("form.list.none")));
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
