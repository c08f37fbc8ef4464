package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item of a printed table.
 *
 * @param number counted from 1 over all sheets
 * @param group items that fill-down holds together share it
 * @param step which of its group it is, from 1
 * @param cells by header path, filled down
 * @param given values from titles, sections and unpivoted headers, by field, as written
 */
record Line(int number, int group, int step, String sheet, Map<String, Cell> cells, Map<String, String> given) {

    /** Its cell of a column, if it says something. */
    Optional<Cell> cell(String header) {
        return Optional.ofNullable(cells.get(TableHeader.squeezed(header))).filter(cell -> !cell.isBlank());
    }

    /** Where the cell stands that became the row, else its first. */
    String origin() {
        return Stream.concat(Stream.ofNullable(cells.get(Layout.Unpivot.CELL)), cells.values().stream())
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell -> CellReader.place(cell, sheet))
                .orElse(sheet);
    }
}
