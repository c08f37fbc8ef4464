package io.xieshou.ledger.imports;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between the columns of a printed table, between its rows, or between it and what is recorded already. Where it does not hold, that is told
 * and the table comes in all the same: a notice is recorded as it was issued, mistakes included.
 *
 * @param reads names for what a row says
 * @param recorded names for figures of entries that are there already
 * @param each how rows are taken together
 * @param rule source of a condition over the names; unknown (something it speaks of is not there) counts as holding
 * @param message what is told; {@code {x}} is replaced by the value of a name or a formula
 */
public record TableCheck(List<Read> reads, List<Recorded> recorded, Each each, String rule, Label message) {

    /**
     * A name for what a row says. Of several with one name the last that says something counts, as with columns that go to one field.
     *
     * @param column its header path, {@code *} for the cell that became the row; empty where {@code field} says it
     * @param field what titles, sections or the header of columns that become rows give to this field; empty where {@code column} says it
     * @param pattern whose first group is meant; null: the whole text
     * @param measure for a figure; null for a text
     * @param texts what a printed text stands for
     */
    public record Read(
            String name,
            String column,
            String field,
            @Nullable Pattern pattern,
            @Nullable Measure measure,
            Map<String, String> texts) {}

    /**
     * A name for a figure of the unit's recorded entries that count; not known where there are none.
     *
     * @param value totals over them, {@code sum(amount)}
     * @param measure what it is counted in; null: as it is recorded
     * @param where which of them: a condition; empty for all
     * @param match field, or one step through a reference, by the name that says the same of the row
     */
    public record Recorded(
            String name,
            String ledger,
            String value,
            @Nullable Measure measure,
            String where,
            Map<String, String> match) {}

    /**
     * How rows are taken together: one by one, the whole table, or those for which some names say the same.
     *
     * @param names empty unless rows are grouped
     */
    public record Each(boolean isTable, List<String> names) {

        static final Each ROW = new Each(false, List.of());
        static final Each TABLE = new Each(true, List.of());

        boolean isRow() {
            return !isTable && names.isEmpty();
        }
    }
}
