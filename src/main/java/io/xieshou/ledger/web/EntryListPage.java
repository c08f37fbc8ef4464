package io.xieshou.ledger.web;

import io.xieshou.ledger.Ledger;
import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.TableView;

/** One page of a ledger's entries. */
record EntryListPage(
        Ledger ledger,
        FilterBar filters,
        TableView table,
        Pager pager,
        ListRequest asked,
        boolean writable,
        boolean importable,
        boolean exportable) {

    String newUrl() {
        return LedgerUrls.create(ledger);
    }

    String importUrl() {
        return LedgerUrls.list(ledger) + "/import";
    }

    String xlsxUrl() {
        return asked.exportUrl(ledger, "xlsx");
    }

    String csvUrl() {
        return asked.exportUrl(ledger, "csv");
    }

    String templateUrl() {
        return LedgerUrls.list(ledger) + "/template.xlsx";
    }
}
