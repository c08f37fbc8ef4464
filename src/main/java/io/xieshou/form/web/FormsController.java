package io.xieshou.form.web;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.form.Form;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Forms;
import io.xieshou.measure.Period;
import io.xieshou.page.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is owed for a month, by whom, and how far it is. */
@Controller
class FormsController {

    private final Forms forms;
    private final FormSheets sheets;
    private final Clock clock;

    FormsController(Forms forms, FormSheets sheets, Clock clock) {
        this.forms = forms;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/forms")
    @Allowed(Function.FORM_READ)
    View list(Actor actor, @RequestParam(required = false) @Nullable String period) {
        var month = month(period);
        var owed = forms.list(month.last()).stream()
                .map(form -> owed(actor, form, month))
                .filter(form -> !form.sheets().isEmpty())
                .toList();
        return Pages.show(FormsPage.of(month, owed, latest(owed).orElse(null)));
    }

    /** Of units added up the sum has what they have. Something in one form is enough for the month to be of use. */
    private Optional<Period> latest(List<FormsPage.Owed> owed) {
        var found = owed.stream()
                .map(form ->
                        form.sheets().get(0).filer().isRollUp() ? form.sheets().subList(0, 1) : form.sheets())
                .flatMap(List::stream)
                .map(sheets::latest)
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private FormsPage.Owed owed(Actor actor, Form form, Period month) {
        var period = Period.of(form.period(), month.last());
        return new FormsPage.Owed(form, period, sheets.list(actor, form, period));
    }

    /** The month asked for; else the last one that is over, which is the one owed now. */
    private Period month(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .flatMap(Period::find)
                .map(found -> Period.of(Period.Kind.MONTH, found.last()))
                .orElseGet(
                        () -> Period.of(Period.Kind.MONTH, LocalDate.now(clock)).previous());
    }
}
