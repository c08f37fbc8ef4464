package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Pager;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The list of a ledger's entries: searched, filtered, sorted, paged by key. */
@Controller
class EntryListController {

    private final Ledgers ledgers;
    private final Entries entries;
    private final EntryFilters filters;
    private final EntryTables tables;

    EntryListController(Ledgers ledgers, Entries entries, EntryFilters filters, EntryTables tables) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.filters = filters;
        this.tables = tables;
    }

    @GetMapping("/ledgers/{code}")
    @Allowed(Function.ENTRY_READ)
    View list(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var ledger = ledgers.get(code);
        var asked = ListRequest.of(ledger, request);
        var query = filters.query(ledger, asked);
        var found = entries.list(actor, ledger, query);
        return Pages.show(new EntryListPage(
                ledger,
                filters.bar(ledger, asked),
                tables.table(ledger, asked, found),
                pager(
                        actor,
                        ledger,
                        asked,
                        found.size() < query.size() ? "" : asked.after(ledger, found),
                        found.size()),
                asked,
                actor.may(Function.ENTRY_WRITE),
                actor.may(Function.IMPORT),
                actor.may(Function.EXPORT)));
    }

    private Pager pager(Actor actor, Ledger ledger, ListRequest asked, String next, int shown) {
        var count = entries.count(
                actor, ledger, filters.query(ledger, asked.firstPage()).conditions());
        var words = count > Entries.COUNT_LIMIT
                ? t("ledger.list.many", shown, Entries.COUNT_LIMIT)
                : t("ledger.list.count", shown, count);
        return new Pager(asked.isFirstPage() ? "" : asked.firstPage().url(ledger), next, words);
    }
}
