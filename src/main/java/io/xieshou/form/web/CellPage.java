package io.xieshou.form.web;

import io.xieshou.page.Change;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldView;
import io.xieshou.page.TableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell says what it says.
 *
 * @param answer the figure with its unit, or that there is none
 * @param kind 自动汇总, 手工填写, …
 * @param facts whose, for when, who typed it and why
 * @param failures checks that do not hold
 * @param definition what is counted, in words; null where no indicator stands behind the line
 * @param parts the figures in the formula; empty for one that is counted itself
 * @param units the units it comes from; null where they are told in {@code members}, or where there are no several
 * @param ledgers the entries, by ledger
 * @param members the same cell of the filers added up here; null for a filer's own
 * @param typing the form to type a figure; null where the reader may not, or nothing can be typed
 * @param history what was said before, newest first
 */
record CellPage(
        String title,
        List<Crumb> trail,
        String answer,
        String kind,
        List<Fact> facts,
        List<String> failures,
        @Nullable String definition,
        List<Part> parts,
        @Nullable Units units,
        List<Entries> ledgers,
        @Nullable TableView members,
        @Nullable Typing typing,
        List<Change> history) {

    /**
     * A figure in the formula.
     *
     * @param href the cell it stands in; empty where it has none
     */
    record Part(String label, String figure, String words, String href) {}

    /**
     * The units one level below that a figure comes from.
     *
     * @param note that their figures do not add up; empty where they do
     * @param hidden how many entries more there are outside the reader's view, in a sentence; empty for none
     */
    record Units(TableView table, String note, String hidden) {}

    /**
     * Entries of one ledger.
     *
     * @param hidden how many more there are outside the reader's view, in a sentence; empty for none
     * @param more that only the first are shown; empty where all are
     * @param exportHref all the reader may see as a file; empty where the reader may not take files
     */
    record Entries(String title, TableView table, String more, String hidden, String exportHref) {

        /** The same where it is a part of the cell, of which there is no file. */
        Entries withoutFile() {
            return new Entries(title, table, more, hidden, "");
        }
    }

    /**
     * The form to type a figure.
     *
     * @param seen id of the statement it replaces
     * @param noneWords what may be confirmed instead: 本月无; empty where entries say otherwise
     * @param lineHref where none is confirmed for the whole line
     * @param withdrawWords what taking back is called; empty where there is nothing to take back
     * @param open whether it is unfolded: where something has to be said
     * @param inDrawer whether the page is a piece in the drawer, where errors must come back as well
     */
    record Typing(
            String href,
            List<FieldView> fields,
            List<Fault> faults,
            long seen,
            String noneWords,
            String row,
            String lineHref,
            String withdrawWords,
            boolean open,
            boolean inDrawer) {}
}
