package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Ledger;
import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import java.util.List;

/** The imports of one ledger. */
record ImportHistoryPage(Ledger ledger, TableView table) {

    String importUrl() {
        return "/ledgers/" + ledger.code() + "/import";
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("ledger.navigation"), "/ledgers"),
                new Crumb(ledger.label().text(), "/ledgers/" + ledger.code()));
    }
}
