package io.xieshou.register;

import io.xieshou.page.FilterBar;
import io.xieshou.page.Tab;
import io.xieshou.page.TableView;
import java.util.List;

/** One of the lists of the directory: what is at the top of the tree, or what was searched for. */
record ListPage(
        String title, String lead, List<Tab> tabs, FilterBar filters, TableView table, List<RecordPage.Deed> deeds) {

    ListPage(String title, String lead, List<Tab> tabs, FilterBar filters, TableView table) {
        this(title, lead, tabs, filters, table, List.of());
    }
}
