package io.xieshou.lists;

import static io.xieshou.page.Words.t;

import io.xieshou.workbook.Row;
import io.xieshou.workbook.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list as a sheet: the first row names the columns, in any order, in Chinese or English. */
public final class ListSheet<C extends ListColumn> {

    private final Map<C, Integer> columns;
    private final List<Row> rows;

    private ListSheet(Map<C, Integer> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a sheet.
     *
     * @param most how many things it may list
     * @throws ListRefused when columns are missing, or there are no rows or too many
     */
    public static <C extends ListColumn> ListSheet<C> read(Sheet sheet, List<C> columns, int most) {
        try (var all = sheet.rows()) {
            var rows = new ArrayList<Row>();
            for (var row : all) {
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > most + 1) {
                    throw new ListRefused(t("lists.many", most));
                }
            }
            if (rows.size() < 2) {
                throw new ListRefused(t("lists.empty", sheet.name()));
            }
            return new ListSheet<>(found(columns, rows.get(0)), rows.subList(1, rows.size()));
        }
    }

    private static <C extends ListColumn> Map<C, Integer> found(List<C> columns, Row headings) {
        var found = new HashMap<C, Integer>();
        for (var column : columns) {
            headings.cells().stream()
                    .filter(cell -> column.isNamed(cell.text()))
                    .findFirst()
                    .ifPresent(cell -> found.put(column, cell.column()));
            if (column.needed() && !found.containsKey(column)) {
                throw new ListRefused(t("lists.column_missing", headings.number(), column.heading()));
            }
        }
        return found;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The text of a cell; empty where the sheet does not have the column. */
    public String text(Row row, C column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> row.cell(index).text().strip())
                .orElse("");
    }

    /** What is wrong with a cell and how to mend it, after its address: {@code B17}; the row alone where the sheet does not have the column. */
    public String at(Row row, C column, String sentence) {
        var address = Optional.ofNullable(columns.get(column))
                .map(index -> row.cell(index).address().toString())
                .orElse(String.valueOf(row.number()));
        return t("lists.at", address, sentence);
    }
}
