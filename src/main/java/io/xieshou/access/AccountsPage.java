package io.xieshou.access;

import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.TableView;

/** The accounts, for the system administrator. */
record AccountsPage(FilterBar filters, TableView table, Pager pager) {

    static final String URL = "/accounts";

    String newUrl() {
        return URL + "/new";
    }

    String importUrl() {
        return URL + "/import";
    }
}
