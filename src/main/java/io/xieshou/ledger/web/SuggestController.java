package io.xieshou.ledger.web;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.EntrySearch;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Pages;
import io.xieshou.page.SuggestionsPartial;
import io.xieshou.page.SuggestionsPartial.Suggestion;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Answers pickers of entries while people type, within the actor's view. Those of units and places ask {@code /suggest}. */
@Controller
@Allowed(Function.ENTRY_READ)
class SuggestController {

    private static final int MOST = 10;

    private final Ledgers ledgers;
    private final Entries entries;
    private final EntrySearch search;
    private final FieldTexts texts;

    SuggestController(Ledgers ledgers, Entries entries, EntrySearch search, FieldTexts texts) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.search = search;
        this.texts = texts;
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
        var conditions = q.isBlank() ? List.<SqlFragment>of() : List.of(search.matching(target, q));
        return answer(entries.list(actor, target, new EntryQuery(conditions, null, true, null, MOST)).stream()
                .map(entry -> new Suggestion(
                        "#" + entry.id(),
                        texts.title(target, entry),
                        entry.date().toString()))
                .toList());
    }

    private static View answer(List<Suggestion> suggestions) {
        return Pages.show(new SuggestionsPartial(suggestions));
    }
}
