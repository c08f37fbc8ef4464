package io.xieshou.ledger.imports;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import io.xieshou.workbook.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a printed table maps to a ledger, 版式. Headers are compared without white space and in one width.
 *
 * @param header words by which the header row is found; all of them stand in it
 * @param headerRows how many rows the header has; merged upper cells give paths, 资金/中央
 * @param titles values taken from the lines above the header and from the name of the sheet
 * @param target the ledger the rows go to
 * @param parts ledgers that take a part of each row: the money of a project
 * @param fillDown columns whose blank cells repeat the one above, as merged cells do
 * @param sections rows that are no items but head the rows after them
 * @param totals patterns of rows that print totals over the whole table
 * @param subtotals patterns of rows that print totals below the rows of a section
 * @param skip patterns of rows that are notes
 * @param unpivot columns that become rows; null where none do
 * @param checks what must hold in the table; what does not is told
 * @param meanings by field, what a printed text stands for: the short name of a place, the wrong name of a town
 */
public record Layout(
        String code,
        Label label,
        String source,
        List<String> header,
        int headerRows,
        List<Captured> titles,
        Target target,
        List<Target> parts,
        List<String> fillDown,
        List<Section> sections,
        List<Pattern> totals,
        List<Pattern> subtotals,
        List<Pattern> skip,
        @Nullable Unpivot unpivot,
        List<TableCheck> checks,
        Map<String, Map<String, String>> meanings) {

    /**
     * A pattern and what its named groups mean.
     *
     * @param set field by group
     */
    public record Captured(Pattern pattern, Map<String, String> set) {}

    /**
     * Rows that head others.
     *
     * @param level 1 is outermost; a section ends those of its level and deeper
     * @param heading what it says; a group {@code count} is the number of items it claims to have
     */
    public record Section(int level, Captured heading) {}

    /**
     * Where rows go.
     *
     * @param parent for a part: the field that refers to the row's entry in the first ledger; empty for the first
     * @param perGroup one entry for each group of rows that fill-down holds together, not one for each row
     * @param counter field that numbers the rows of a group, from 1; empty where none does
     * @param constants values that are the same for all, as written
     * @param unpivot for a part: columns that become its entries, a cell one; null where a row is one
     */
    public record Target(
            String ledger,
            String parent,
            boolean perGroup,
            String counter,
            List<Column> columns,
            Map<String, String> constants,
            @Nullable Unpivot unpivot) {

        /** What of a row becomes entries: the row itself, or cells of it. */
        Stream<Line> lines(Line row) {
            return unpivot == null
                    ? Stream.of(row).filter(this::concerns)
                    : unpivot.lines(row)
                            .filter(line -> unpivot.says(line.cells().get(Unpivot.CELL)));
        }

        /** The same with columns that become entries. */
        private Target unpivoted(Unpivot by) {
            var all = Stream.concat(
                            columns.stream().filter(column -> !column.header().equals(Unpivot.CELL)),
                            Stream.of(by.value()))
                    .toList();
            return new Target(ledger, parent, perGroup, counter, all, constants, by);
        }

        /** Whether there is an entry of a row: of a part none where all of its columns are blank there. */
        private boolean concerns(Line line) {
            return parent.isEmpty()
                    || columns.isEmpty()
                    || columns.stream().anyMatch(column -> line.cell(column.header())
                            .filter(cell ->
                                    column.zero().contains(cell.text().strip()) || !CellReader.isStroke(cell.text()))
                            .isPresent());
        }

        /** Codes of the fields that a table with all columns says something of, in whichever ledger they are. */
        Set<String> given(Layout layout) {
            return given(
                    layout,
                    columns.stream()
                            .map(column -> TableHeader.squeezed(column.header()))
                            .collect(Collectors.toSet()));
        }

        /**
         * Codes of the fields that a table says something of, in whichever ledger they are.
         *
         * @param printed the headers that stand in this table, as they are compared; a column it lacks says nothing of its field
         */
        Set<String> given(Layout layout, Set<String> printed) {
            var given = new HashSet<>(constants.keySet());
            columns.stream()
                    .filter(column -> printed.contains(TableHeader.squeezed(column.header())))
                    .forEach(column -> given.add(column.field()));
            layout.titles().forEach(title -> given.addAll(title.set().values()));
            layout.sections()
                    .forEach(section -> given.addAll(section.heading().set().values()));
            if (layout.unpivot() != null) {
                given.addAll(List.of(layout.unpivot().header(), layout.unpivot().below()));
            }
            given.addAll(List.of(parent, counter));
            if (unpivot != null) {
                given.addAll(List.of(
                        unpivot.header(), unpivot.below(), unpivot.value().field()));
            }
            return given;
        }
    }

    /**
     * One printed column. Of several columns that go to one field, the last that says something counts.
     *
     * @param header its header path; the second column of the same header is 名称#2
     * @param field where it goes
     * @param when header of another column that must say something in the row; empty: always
     * @param part what of the cell is meant
     * @param pattern whose first group is meant; a cell without it is reported and left out; null: the whole text
     * @param optional a name nobody knows is reported and left out, not refused
     * @param measure the unit of its figures; null: the field's own
     * @param total what its total cells mean
     * @param zero words that mean zero
     */
    public record Column(
            String header,
            String field,
            String when,
            Part part,
            @Nullable Pattern pattern,
            boolean optional,
            @Nullable Measure measure,
            Total total,
            List<String> zero) {

        /** The same with its figures in another unit. */
        Column countedIn(Measure other) {
            return new Column(header, field, when, part, pattern, optional, other, total, zero);
        }

        /** The column as it stands in a plain table. */
        static Column plain(String header, String field, @Nullable Measure measure) {
            return new Column(header, field, "", Part.WHOLE, null, false, measure, Total.NONE, List.of());
        }
    }

    /** What of a cell goes into a field. */
    public enum Part {
        WHOLE,
        /** The words that stand in a column of figures; nothing where a figure stands. */
        WORDS,
        /** The first of several names in one cell. */
        FIRST_NAME,
        /** The names after the first, separated by 、. */
        OTHER_NAMES,
        FIRST_MONTH,
        LAST_MONTH,
        FIRST_DAY,
        LAST_DAY
    }

    /** What a printed total of a column is. */
    public enum Total {
        /** The sum of its rows: a broken one refuses the import. */
        SUM,
        /** A count of different things, which need not be a sum: what differs is reported. */
        DISTINCT,
        /** How many different texts its rows hold; what differs is reported. */
        COUNT,
        /** Nothing to judge. */
        NONE
    }

    /**
     * Columns that become rows: a cell for each unit and area, or for each source and use of money. A blank cell gives no row.
     *
     * @param from the first such column, counted from 1
     * @param to the last such column; 0: the last of the table
     * @param header field that takes the outermost part of the column's header, 中央
     * @param below field that takes the rest of a header of several rows, 产业; empty where none does
     * @param value what becomes of the cell; its header is {@link #CELL}
     */
    public record Unpivot(int from, int to, String header, String below, Column value) {

        /** Under which a line keeps the cell that became its row; no printed header reads so. */
        public static final String CELL = "*";

        boolean covers(int column) {
            return column >= from && (to == 0 || column <= to);
        }

        /** A line for each of these cells that is not blank, with what its header says. */
        Stream<Line> lines(Line row) {
            return row.cells().values().stream()
                    .filter(cell -> covers(cell.column()) && !cell.isBlank())
                    .map(cell -> row.at(cell, said(row.header().printed().get(cell.column() - 1))));
        }

        private Map<String, String> said(String path) {
            return below.isEmpty()
                    ? Map.of(header, TableHeader.top(path))
                    : Map.of(header, TableHeader.top(path), below, TableHeader.below(path));
        }

        /** Whether a cell says something: a stroke does where it is a word for zero. */
        private boolean says(@Nullable Cell cell) {
            return cell != null && (value.zero().contains(cell.text().strip()) || !CellReader.isStroke(cell.text()));
        }
    }

    /** The same with what the page that teaches does not show of another: its checks, and columns of a row that become entries of a part. */
    Layout keeping(Layout model) {
        return new Layout(
                code,
                label,
                source,
                header,
                headerRows,
                titles,
                target,
                keptParts(model),
                fillDown,
                sections,
                totals,
                subtotals,
                skip,
                unpivot,
                model.checks(),
                meanings);
    }

    private List<Target> keptParts(Layout model) {
        var kept = new ArrayList<>(parts);
        for (var part : model.parts) {
            var unpivot = part.unpivot;
            if (unpivot != null && kept.removeIf(own -> own.ledger.equals(part.ledger))) {
                kept.add(parts.stream()
                        .filter(own -> own.ledger.equals(part.ledger))
                        .findFirst()
                        .orElseThrow()
                        .unpivoted(unpivot));
            } else if (unpivot != null) {
                kept.add(part);
            }
        }
        return kept;
    }

    /** The ledger the rows go to and those that take a part of them. */
    List<Target> targets() {
        return Stream.concat(Stream.of(target), parts.stream()).toList();
    }
}
