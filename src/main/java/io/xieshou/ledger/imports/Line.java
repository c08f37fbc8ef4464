package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import java.util.Map;

/**
 * One item of a printed table.
 *
 * @param number counted from 1 over all sheets
 * @param group items that fill-down holds together share it
 * @param cells by header path, filled down
 * @param given values from titles, sections and unpivoted headers, by field, as written
 */
record Line(int number, int group, String sheet, Map<String, Cell> cells, Map<String, String> given) {

    /** Where its first cell stands. */
    String origin() {
        return cells.values().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> sheet + "!" + cell.address())
                .orElse(sheet);
    }
}
