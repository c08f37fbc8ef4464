package io.xieshou.form;

import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import java.util.List;

/**
 * What is owed for a month.
 *
 * @param month as the month field wants it, {@code 2020-09}
 */
record FormsPage(String title, String lead, String month, Crumb previous, Crumb next, List<Owed> forms) {

    /**
     * One form.
     *
     * @param detail by when it is owed, for which period
     * @param filers whose sheets the reader may see, with how far they are
     */
    record Owed(String id, String name, String detail, TableView filers) {}
}
