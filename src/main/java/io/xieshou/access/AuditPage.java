package io.xieshou.access;

import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.TableView;

/** The audit lines, for the audit administrator. */
record AuditPage(FilterBar filters, TableView table, Pager pager, String exportUrl) {

    String chainUrl() {
        return ChainPage.URL;
    }
}
