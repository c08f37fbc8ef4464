package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import java.util.Map;

/**
 * A row that prints totals.
 *
 * @param heading what it says
 * @param firstLine number of the first item it covers
 * @param lastLine number of the last
 * @param count how many items it claims; -1 where it claims nothing
 * @param cells its figures by header path
 */
record PrintedTotal(
        String heading, String sheet, int row, int firstLine, int lastLine, int count, Map<String, Cell> cells) {}
