package io.xieshou.form.web;

import io.xieshou.form.PrintedForm;
import io.xieshou.page.Crumb;
import java.util.List;

/** A sheet as it is printed. */
record PrintPage(PrintedForm form, String back, List<Crumb> crumbs) {}
