package io.xieshou.ledger.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands on the page that teaches a layout, to the letter as typed.
 *
 * @param sheet name of the sheet looked at
 * @param first first row of the header, counted from 1; 0 where none is chosen
 * @param last last row of the header
 * @param words the words by which the header is known, separated by spaces; header words have none inside
 * @param uses what columns go to, in their order
 * @param filled numbers of the columns that are filled down
 * @param perGroup the rows that fill-down holds together are one entry of the first ledger
 * @param parts ledgers that take a part of each row, each with the field that numbers its rows, empty for none
 * @param titles phrases for the lines above the header and the name of the sheet
 * @param rows rows that are no items
 * @param fixed values for all
 * @param label what the layout is called in Chinese
 * @param english and in English; empty: the same
 * @param code empty until there is one
 * @param base code of the own layout that is taught anew; empty for a new one
 * @param model code of the layout it began from, whose checks it keeps; empty for none
 */
record TeachForm(
        String sheet,
        int first,
        int last,
        String words,
        List<Use> uses,
        Set<Integer> filled,
        boolean perGroup,
        Map<String, String> parts,
        List<String> titles,
        List<RowRule> rows,
        Matrix matrix,
        List<Fixed> fixed,
        List<Meaning> meanings,
        String label,
        String english,
        String code,
        String source,
        String base,
        String model) {

    /**
     * What a printed column goes to.
     *
     * @param at number of the column; 0 where this sheet has none of that header
     * @param column its header path, for {@code at} 0
     * @param to {@code ledger.field}; empty: ignored
     * @param part word of a {@link Layout.Part}
     * @param measure code of a unit of measure; empty: the field's own
     * @param total word of a {@link Layout.Total}
     * @param zero words that mean zero, separated by spaces
     * @param when header path of the column that must say something
     * @param pattern regular expression whose first group is meant
     * @param lenient what cannot be read is reported and left out
     */
    record Use(
            int at,
            String column,
            String to,
            String part,
            String measure,
            String total,
            String zero,
            String when,
            String pattern,
            boolean lenient) {

        static Use of(int at, String to, String measure, String total) {
            return new Use(at, "", to, "whole", measure, total, "", "", "", false);
        }

        boolean isIgnored() {
            return to.isEmpty();
        }

        /** The code of the ledger it goes to. */
        String ledger() {
            return to.contains(".") ? to.substring(0, to.indexOf('.')) : "";
        }

        String field() {
            return to.substring(to.indexOf('.') + 1);
        }
    }

    /** What a row that is no item may be. */
    enum RowKind {
        SECTION_1(1),
        SECTION_2(2),
        SECTION_3(3),
        TOTAL(0),
        SUBTOTAL(0),
        SKIP(0);

        private final int level;

        RowKind(int level) {
            this.level = level;
        }

        /** Depth of a heading, 1 outermost; 0 for what heads no rows. */
        int level() {
            return level;
        }

        static RowKind ofLevel(int level) {
            return level <= 1 ? SECTION_1 : level == 2 ? SECTION_2 : SECTION_3;
        }
    }

    /** A row that is no item, known by a {@link Phrase}. */
    record RowRule(RowKind kind, String phrase) {}

    /**
     * Columns that become rows.
     *
     * @param from number of the first; 0 where none do
     * @param to number of the last; 0: the last of the table
     * @param header code of the field that takes the header
     * @param below code of the field that takes what stands below it
     * @param value code of the field that takes the cell
     */
    record Matrix(
            int from, int to, String header, String below, String value, String measure, String total, String zero) {

        static final Matrix NONE = new Matrix(0, 0, "", "", "", "", "count", "");

        boolean covers(int column) {
            return from > 0 && column >= from && (to == 0 || column <= to);
        }
    }

    /** A value that is the same for all. */
    record Fixed(String to, String value) {}

    /** What a printed text stands for in a field. */
    record Meaning(String field, String printed, String means) {}

    TeachForm with(List<Use> others, List<Fixed> values, String headerWords) {
        return new TeachForm(
                sheet,
                first,
                last,
                headerWords,
                others,
                filled,
                perGroup,
                parts,
                titles,
                rows,
                matrix,
                values,
                meanings,
                label,
                english,
                code,
                source,
                base,
                model);
    }

    TeachForm named(String newCode) {
        return new TeachForm(
                sheet, first, last, words, uses, filled, perGroup, parts, titles, rows, matrix, fixed, meanings, label,
                english, newCode, source, base, model);
    }
}
