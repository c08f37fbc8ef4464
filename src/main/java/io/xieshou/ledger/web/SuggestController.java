package io.xieshou.ledger.web;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Candidate;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Pages;
import io.xieshou.page.SuggestionsPartial;
import io.xieshou.page.SuggestionsPartial.Suggestion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers pickers while people type: places, organisations, and entries within the actor's view. */
@Controller
@Allowed(Function.ENTRY_READ)
class SuggestController {

    private static final int MOST = 10;

    private final Ledgers ledgers;
    private final Entries entries;
    private final FieldValues values;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    SuggestController(
            Ledgers ledgers,
            Entries entries,
            FieldValues values,
            Places places,
            Organisations organisations,
            Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.values = values;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/ledgers/suggest/places")
    View places(@RequestParam(defaultValue = "") String q) {
        return answer(places.search(q, null, LocalDate.now(clock), MOST).stream()
                .map(SuggestController::suggestion)
                .toList());
    }

    @GetMapping("/ledgers/suggest/organisations")
    View organisations(@RequestParam(defaultValue = "") String q) {
        return answer(organisations.search(q, null, LocalDate.now(clock), MOST).stream()
                .map(SuggestController::suggestion)
                .toList());
    }

    @GetMapping("/ledgers/{code}/suggest/{field}")
    View entries(
            Actor actor,
            @PathVariable String code,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String q) {
        var type = ledgers.get(code).field(field).type();
        if (!(type instanceof FieldType.Reference reference)) {
            return answer(List.of());
        }
        var target = ledgers.get(reference.ledger());
        var conditions = q.isBlank() ? List.<SqlFragment>of() : List.of(values.matching(target, q));
        return answer(entries.list(actor, target, new EntryQuery(conditions, null, true, null, MOST)).stream()
                .map(entry -> new Suggestion(
                        "#" + entry.id(),
                        values.title(target, entry),
                        entry.date().toString()))
                .toList());
    }

    private static Suggestion suggestion(Candidate<?> candidate) {
        return new Suggestion(candidate.code(), candidate.path(), candidate.code());
    }

    private static View answer(List<Suggestion> suggestions) {
        return Pages.show(new SuggestionsPartial(suggestions));
    }
}
