package io.xieshou.home;

import static io.xieshou.page.Words.language;
import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.form.Sheet;
import io.xieshou.home.DayPage.Group;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import io.xieshou.page.Crumb;
import io.xieshou.page.Figure;
import io.xieshou.page.Line;
import io.xieshou.page.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the day of somebody who works with the programme. */
@Component
class Day {

    private final Organisations organisations;
    private final Ledgers ledgers;
    private final OwnForms forms;
    private final OwnEntries entries;
    private final Clock clock;

    Day(Organisations organisations, Ledgers ledgers, OwnForms forms, OwnEntries entries, Clock clock) {
        this.organisations = organisations;
        this.ledgers = ledgers;
        this.forms = forms;
        this.entries = entries;
        this.clock = clock;
    }

    DayPage page(Actor actor) {
        var today = LocalDate.now(clock);
        var sheets = forms.list(actor, today);
        var latest = forms.latest(sheets);
        var waiting = new ArrayList<Line>(forms.waiting(actor, sheets, today));
        waiting.addAll(entries.waiting(actor));
        return new DayPage(
                t("home.day.lead", organisations.fullName(actor.unitId()), today),
                waiting,
                sheets.isEmpty() ? "" : sheets.get(0).filer().name(),
                figures(actor, sheets, latest),
                latest.map(Day::offer).orElse(null),
                sheets.stream().anyMatch(sheet -> sheet.filer().isRollUp()),
                entries.latest(actor),
                actor.may(Function.ENTRY_WRITE) ? records() : List.of());
    }

    /** Where the last period holds nothing yet, the figures of the latest that does: what was is worth more than an empty place. */
    private List<Figure> figures(Actor actor, List<Sheet> current, Optional<Period> latest) {
        return forms.figures(
                latest.map(period -> forms.holding(actor, period.last())).orElse(current));
    }

    private static Crumb offer(Period latest) {
        return new Crumb(latest.label(language()), "/forms?period=" + Period.of(Period.Kind.MONTH, latest.last()));
    }

    private List<Group> records() {
        return ledgers.list().stream()
                .collect(Collectors.groupingBy(
                        ledger -> ledger.group().text(),
                        LinkedHashMap::new,
                        Collectors.mapping(Day::record, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Tab record(Ledger ledger) {
        return new Tab(ledger.label().text(), "/ledgers/" + ledger.code() + "/new", false);
    }
}
