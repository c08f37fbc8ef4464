package io.xieshou.ledger.imports;

import io.xieshou.measure.Measure;
import io.xieshou.workbook.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item of a printed table.
 *
 * @param number counted from 1 over all sheets
 * @param group items that fill-down holds together share it
 * @param step which of its group it is, from 1
 * @param cells by header path, filled down
 * @param units what the lines above the header say figures are counted in, 单位：元; as written
 * @param header of its table
 * @param given values from titles, sections and unpivoted headers, by field, as written
 */
record Line(
        int number,
        int group,
        int step,
        String sheet,
        List<String> units,
        Map<String, Cell> cells,
        TableHeader header,
        Map<String, String> given) {

    private static final Pattern PARENTHESES = Pattern.compile("[（(]([^（）()]+)[)）]");

    /**
     * The unit printed above the header for the figures of a column; empty where there is none, or the column's own header says one.
     *
     * @param known finds a unit such figures can be counted in, by its word
     */
    Optional<Measure> findUnit(String header, Function<String, Optional<Measure>> known) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var saysItself = PARENTHESES.matcher(header).results().anyMatch(part -> known.apply(part.group(1))
                .isPresent());
        return saysItself
                ? Optional.empty()
                : units.stream().flatMap(word -> known.apply(word).stream()).findFirst();
    }

    /** What one of its cells says alone, under a header that says this of it. */
    Line at(Cell cell, Map<String, String> said) {
        var own = new LinkedHashMap<>(cells);
        own.put(Layout.Unpivot.CELL, cell);
        var values = new LinkedHashMap<>(given);
        values.putAll(said);
        return new Line(number, group, step, sheet, units, own, header, values);
    }

    /** The same as another item. */
    Line numbered(int otherNumber, int otherStep) {
        return new Line(otherNumber, group, otherStep, sheet, units, cells, header, given);
    }

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
