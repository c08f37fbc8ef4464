package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Line;
import io.xieshou.page.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The ledgers there are. */
@Controller
class LedgersController {

    private final Ledgers ledgers;
    private final Entries entries;

    LedgersController(Ledgers ledgers, Entries entries) {
        this.ledgers = ledgers;
        this.entries = entries;
    }

    @GetMapping("/ledgers")
    @Allowed(Function.ENTRY_READ)
    View list(Actor actor) {
        var groups = ledgers.list().stream()
                .collect(Collectors.groupingBy(
                        ledger -> ledger.group().text(),
                        LinkedHashMap::new,
                        Collectors.mapping(ledger -> line(actor, ledger), Collectors.toList())));
        return Pages.show(new LedgersPage(
                groups.entrySet().stream()
                        .map(group -> new LedgersPage.Group(group.getKey(), group.getValue()))
                        .toList(),
                actor.may(Function.IMPORT)));
    }

    private Line line(Actor actor, Ledger ledger) {
        return new Line(
                ledger.label().text(), size(actor, ledger), null, LedgerUrls.list(ledger), t("ledger.all.open"));
    }

    /** How much the reader finds in the ledger, and of when the newest is. */
    private String size(Actor actor, Ledger ledger) {
        var newest = entries.list(actor, ledger, new EntryQuery(List.of(), null, true, null, 1));
        if (newest.isEmpty()) {
            return t("ledger.all.none");
        }
        var count = entries.count(actor, ledger, List.of());
        return count > Entries.COUNT_LIMIT
                ? t("ledger.all.many", Entries.COUNT_LIMIT, newest.get(0).date())
                : t("ledger.all.count", count, newest.get(0).date());
    }
}
