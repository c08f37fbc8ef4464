package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryConflict;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One entry as a readable page, and its way from state to state. */
@Controller
class EntryController {

    private final Ledgers ledgers;
    private final Entries entries;
    private final EntryPages pages;
    private final People people;

    EntryController(Ledgers ledgers, Entries entries, EntryPages pages, People people) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping("/ledgers/{code}/{id:\\d+}")
    @Allowed(Function.ENTRY_READ)
    View show(Actor actor, @PathVariable String code, @PathVariable long id) {
        var ledger = ledgers.get(code);
        return Pages.show(pages.page(actor, ledger, entries.get(actor, ledger, id)));
    }

    @PostMapping("/ledgers/{code}/{id:\\d+}/state")
    @Allowed(Function.ENTRY_WRITE)
    View move(
            Actor actor,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason) {
        var ledger = ledgers.get(code);
        return Pages.redirect(LedgerUrls.entry(ledger, id)).saying(moved(actor, ledger, id, version, to, reason));
    }

    private Message moved(
            Actor actor, io.xieshou.ledger.Ledger ledger, long id, int version, String to, String reason) {
        try {
            var entry = entries.move(actor, ledger, id, version, to, reason);
            return Message.done(t("ledger.moved", ledger.state(entry.state()).label()));
        } catch (EntryRefused refused) {
            return Message.problem(refused.sentence());
        } catch (EntryConflict overtaken) {
            return Message.attention(
                    t("ledger.conflict", people.called(overtaken.stored().updatedBy())));
        }
    }
}
