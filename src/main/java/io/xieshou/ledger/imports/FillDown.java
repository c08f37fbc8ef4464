package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns whose blank cells repeat the one above, as merged cells do. */
final class FillDown {

    private final List<String> headers;
    private final Map<String, Cell> above = new LinkedHashMap<>();

    FillDown(List<String> headers) {
        this.headers = headers.stream().map(TableHeader::squeezed).toList();
    }

    /** Whether a row says one of the columns itself, or nothing is filled down: it begins a group. */
    boolean begins(TableHeader table, int row) {
        return headers.isEmpty() || headers.stream().anyMatch(header -> table.isOwn(row, header));
    }

    /** A column's own cell begins anew the columns filled down after it. */
    void fill(TableHeader table, int row, Map<String, Cell> cells) {
        var began = false;
        for (var header : headers) {
            if (table.isOwn(row, header)) {
                above.put(header, cells.get(header));
                began = true;
            } else if (began) {
                above.remove(header);
            }
            replace(cells, header);
        }
    }

    private void replace(Map<String, Cell> cells, String header) {
        var cell = above.get(header);
        if (cell == null) {
            cells.remove(header);
        } else {
            cells.put(header, cell);
        }
    }

    /** Nothing is repeated across the heading of a section. */
    void forget() {
        above.clear();
    }
}
