package io.xieshou.access;

import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.Tab;
import io.xieshou.page.TableView;
import java.util.List;

/** The accounts and their posts, for the security administrator. */
record HeldPostsPage(List<Tab> tabs, FilterBar filters, TableView table, Pager pager) {

    static final String URL = "/posts";
}
