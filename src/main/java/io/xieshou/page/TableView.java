package io.xieshou.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list of records; rendered by {@code @template.page.Table}. On phones each row becomes a card.
 *
 * @param caption names the table for those who cannot see it
 * @param columns in order; the first column heads its row
 * @param rows as many cells each as there are columns
 * @param emptyText a sentence for when there are no rows: what would be here and how to get it
 * @param selectInto id of the form that the row check boxes post to, as parameter {@code row}; empty for no check boxes
 */
public record TableView(String caption, List<Column> columns, List<Row> rows, String emptyText, String selectInto) {

    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row '%s' of '%s' has %d cells for %d columns."
                        .formatted(row.id(), caption, row.cells().size(), columns.size()));
            }
        }
    }

    public TableView(String caption, List<Column> columns, List<Row> rows, String emptyText) {
        this(caption, columns, rows, emptyText, "");
    }

    /** How a column is sorted now. */
    public enum Sort {
        NONE,
        UP,
        DOWN;

        /** As {@code aria-sort} wants it. */
        @Nullable
        String aria() {
            return this == NONE ? null : this == UP ? "ascending" : "descending";
        }
    }

    /** How what stands in a column is set. */
    public enum Setting {
        TEXT,
        /** Never spread over two lines, as days and states are not. */
        UNBROKEN,
        /** Right-aligned, tabular, unbroken. */
        FIGURES,
        /** Sentences, each line its own; on a card below their heading. */
        PROSE;

        /** Its class in the style sheet. */
        @Nullable
        String style() {
            return this == TEXT ? null : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param label the heading
     * @param unit of the figures below, shown in the heading
     * @param sortUrl this list sorted by this column; empty if it cannot be
     */
    public record Column(String label, String unit, Setting setting, String sortUrl, Sort sort) {

        public static Column text(String label) {
            return new Column(label, "", Setting.TEXT, "", Sort.NONE);
        }

        public static Column whole(String label) {
            return new Column(label, "", Setting.UNBROKEN, "", Sort.NONE);
        }

        public static Column figures(String label, String unit) {
            return new Column(label, unit, Setting.FIGURES, "", Sort.NONE);
        }

        public static Column prose(String label) {
            return new Column(label, "", Setting.PROSE, "", Sort.NONE);
        }

        @Nullable
        String style() {
            return setting.style();
        }

        /** Label and unit in one, for a card on a phone. */
        String heading() {
            return unit.isEmpty() ? label : label + " (" + unit + ")";
        }

        public Column sortable(String url, Sort now) {
            return new Column(label, unit, setting, url, now);
        }
    }

    /**
     * A row.
     *
     * @param id of the record, posted when the row is ticked
     * @param href the record
     * @param drawer opens the record beside the list instead of leaving it
     */
    public record Row(String id, String href, boolean drawer, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Row(String id, String href, List<Cell> cells) {
            this(id, href, false, cells);
        }
    }

    /** A cell: text, or a state. */
    public record Cell(String text, @Nullable Badge badge) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell of(Badge badge) {
            return new Cell(badge.word(), badge);
        }
    }
}
