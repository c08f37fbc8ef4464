package io.xieshou.form.web;

import io.xieshou.form.PrintedForm;
import io.xieshou.page.Crumb;
import java.util.List;

/** A sheet as it is printed. */
record PrintPage(PrintedForm form, String back, List<Crumb> crumbs) {

    /** What stands first on the paper. */
    String title() {
        return form.head().isEmpty() ? form.title() : String.join(" ", form.head());
    }

    /** The table's own name below it; empty where it stands first. */
    String lead() {
        return form.head().isEmpty() ? "" : form.title();
    }
}
