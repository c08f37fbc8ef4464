package io.xieshou.form.web;

import io.xieshou.page.Badge;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.FileTile;
import java.util.List;

/**
 * An entry behind a cell, read beside the sheet.
 *
 * @param trail back to the cell and the sheet
 * @param href the entry's own page
 */
record CellEntryPage(
        String title, List<Crumb> trail, Badge state, List<Fact> facts, List<FileTile> proof, String href) {}
