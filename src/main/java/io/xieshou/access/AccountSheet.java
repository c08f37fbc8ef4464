package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import io.xieshou.workbook.Row;
import io.xieshou.workbook.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table of accounts as a sheet: the first row names the columns, in any order, in Chinese or English. */
final class AccountSheet {

    /** More would take minutes of hashing; larger lists come in parts. */
    static final int MOST = 500;

    /** What a column holds. */
    enum Column {
        NAME(true),
        DISPLAY_NAME(true),
        ROLE(false),
        UNIT(false),
        PLACE(false),
        FROM(false),
        UNTIL(false);

        private final boolean needed;

        Column(boolean needed) {
            this.needed = needed;
        }

        String heading() {
            return t(key());
        }

        private String key() {
            return "access.import.column." + name().toLowerCase(Locale.ROOT);
        }

        private boolean isNamed(String text) {
            var plain = text.replace("*", "").strip();
            return plain.equals(Words.in(Locale.SIMPLIFIED_CHINESE, key()))
                    || plain.equalsIgnoreCase(Words.in(Locale.ENGLISH, key()));
        }
    }

    private final Map<Column, Integer> columns;
    private final List<Row> rows;

    private AccountSheet(Map<Column, Integer> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a sheet.
     *
     * @throws Refused when columns are missing, or there are no rows or too many
     */
    static AccountSheet read(Sheet sheet) {
        try (var all = sheet.rows()) {
            var rows = new ArrayList<Row>();
            for (var row : all) {
                rows.add(row);
                if (rows.size() > MOST + 1) {
                    throw new Refused("access.import.many", MOST);
                }
            }
            if (rows.size() < 2) {
                throw new Refused("access.import.empty", sheet.name());
            }
            return new AccountSheet(columns(rows.get(0)), rows.subList(1, rows.size()));
        }
    }

    private static Map<Column, Integer> columns(Row headings) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            headings.cells().stream()
                    .filter(cell -> column.isNamed(cell.text()))
                    .findFirst()
                    .ifPresent(cell -> columns.put(column, cell.column()));
            if (column.needed && !columns.containsKey(column)) {
                throw new Refused("access.import.column_missing", headings.number(), column.heading());
            }
        }
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** The text of a cell; empty where the sheet does not have the column. */
    String text(Row row, Column column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> row.cell(index).text().strip())
                .orElse("");
    }

    /** {@code B17}; the row alone where the sheet does not have the column. */
    String address(Row row, Column column) {
        return Optional.ofNullable(columns.get(column))
                .map(index -> row.cell(index).address().toString())
                .orElse(String.valueOf(row.number()));
    }
}
