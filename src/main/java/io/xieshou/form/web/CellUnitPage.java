package io.xieshou.form.web;

import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit, with those below it, brings to a cell, as far as the reader may see it.
 *
 * @param answer its part of the figure
 * @param units where that comes from, one level below; null where there are no several
 */
record CellUnitPage(
        String title,
        List<Crumb> trail,
        String answer,
        List<Fact> facts,
        CellPage.@Nullable Units units,
        List<CellPage.Entries> ledgers) {}
