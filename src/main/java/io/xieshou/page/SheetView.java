package io.xieshou.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A grid of numbers under frozen headings; rendered by {@code @template.page.Sheet}. On phones each row becomes a card.
 *
 * @param id of the table element
 * @param caption names the grid for those who cannot see it
 * @param leads headings of the frozen first columns
 * @param columns headings of the figures, one row of headings after the other, top first
 * @param rows lines of the grid, subheadings included
 * @param hint what the status line says before a cell has the focus
 */
public record SheetView(
        String id, String caption, List<Lead> leads, List<List<Heading>> columns, List<Row> rows, String hint) {

    public SheetView {
        leads = List.copyOf(leads);
        columns = columns.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        for (var row : rows) {
            row.mustFit(leads.size(), width(columns), caption);
        }
    }

    /** The same with one column of figures. */
    public SheetView only(int column) {
        return new SheetView(
                id,
                caption,
                leads,
                List.of(List.of(Heading.of(columnLabel(column), ""))),
                rows.stream().map(row -> row.only(column)).toList(),
                hint);
    }

    /** How many columns of figures there are. */
    int width() {
        return width(columns);
    }

    /** Whether some cell is typed right in the grid. */
    boolean typed() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.input() != null);
    }

    /** The lowest heading over a column, for a card on a phone. */
    String columnLabel(int index) {
        return Headings.labels(columns).get(index);
    }

    private static int width(List<List<Heading>> columns) {
        return columns.get(0).stream().mapToInt(Heading::columns).sum();
    }

    /** The frozen first columns; each kind has its width and appears once at most, in this order. */
    public enum LeadKind {
        NUMBER,
        NAME,
        UNIT;

        /** Lower case, as used in class names. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Heading of a frozen column. */
    public record Lead(LeadKind kind, String label) {}

    /** Heading over one or several columns of figures and one or several rows of headings. */
    public record Heading(String label, String unit, int columns, int rows) {

        public static Heading of(String label, String unit) {
            return new Heading(label, unit, 1, 1);
        }
    }

    /**
     * A line.
     *
     * @param depth 0 for a main line, 1 for 其中 below it, 2 below that
     * @param total printed strongly
     * @param leads texts of the frozen columns
     * @param cells none for a subheading
     */
    public record Row(int depth, boolean total, List<String> leads, List<Cell> cells) {

        public Row {
            leads = List.copyOf(leads);
            cells = List.copyOf(cells);
        }

        public static Row of(int depth, List<String> leads, List<Cell> cells) {
            return new Row(depth, false, leads, cells);
        }

        /** A line that only says what follows; its text is the name. */
        public static Row subheading(String text) {
            return new Row(0, true, List.of(text), List.of());
        }

        Row only(int column) {
            return isSubheading() ? this : new Row(depth, total, leads, List.of(cells.get(column)));
        }

        boolean isSubheading() {
            return cells.isEmpty();
        }

        private void mustFit(int leadCount, int width, String caption) {
            if (!isSubheading() && (leads.size() != leadCount || cells.size() != width)) {
                throw new IllegalArgumentException("Line %s of '%s' has %d + %d cells for %d + %d columns."
                        .formatted(leads, caption, leads.size(), cells.size(), leadCount, width));
            }
        }
    }

    /** Where a value comes from. */
    public enum State {
        COMPUTED,
        MANUAL,
        /** Nothing is recorded and somebody has to say whether there was anything. */
        MISSING,
        /** No ledger stands behind the cell. */
        UNBACKED,
        /** Never to be filled. */
        CLOSED,
        /** Words instead of a figure. */
        WORDS;

        /** Lower case, as used in class names and word keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A cell.
     *
     * @param text as printed; empty if there is nothing
     * @param name for screen readers: row, column, value with unit, state
     * @param source for the status line: where the value comes from, by which rule, why it was typed
     * @param href opens the cell in the drawer; empty if it does not open
     * @param delta change since the last period as printed, e.g. +3; null if there is none
     * @param failure the sentence of a failed check, null if all is well
     * @param input name of the posted parameter if the value is typed right here, null otherwise
     */
    public record Cell(
            String text,
            State state,
            String name,
            String source,
            String href,
            @Nullable String delta,
            @Nullable String failure,
            @Nullable String input) {

        public static Cell of(String text, State state, String name, String source, String href) {
            return new Cell(text, state, name, source, href, null, null, null);
        }

        public Cell changedBy(String difference) {
            return new Cell(text, state, name, source, href, difference, failure, input);
        }

        public Cell failing(String sentence) {
            return new Cell(text, state, name, source, href, delta, sentence, input);
        }

        public Cell typedInto(String parameter) {
            return new Cell(text, state, name, source, href, delta, failure, parameter);
        }

        /** Nothing to read or type; phones leave such cells out. */
        boolean isEmpty() {
            return text.isEmpty() && input == null && failure == null;
        }

        String status() {
            return failure == null ? source : failure + " " + source;
        }
    }
}
