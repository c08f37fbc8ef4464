package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Line;
import io.xieshou.page.Pages;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The ledgers there are. */
@Controller
class LedgersController {

    private final Ledgers ledgers;

    LedgersController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping("/ledgers")
    @Allowed(Function.ENTRY_READ)
    View list() {
        var groups = ledgers.list().stream()
                .collect(Collectors.groupingBy(
                        ledger -> ledger.group().text(),
                        LinkedHashMap::new,
                        Collectors.mapping(LedgersController::line, Collectors.toList())));
        return Pages.show(new LedgersPage(groups.entrySet().stream()
                .map(group -> new LedgersPage.Group(group.getKey(), group.getValue()))
                .toList()));
    }

    private static Line line(Ledger ledger) {
        return new Line(ledger.label().text(), ledger.source(), null, LedgerUrls.list(ledger), t("ledger.all.open"));
    }
}
