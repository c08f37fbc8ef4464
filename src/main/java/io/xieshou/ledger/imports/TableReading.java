package io.xieshou.ledger.imports;

import io.xieshou.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a printed table says: its items, its totals, and the rows that were passed over as notes. */
record TableReading(List<Line> lines, List<PrintedTotal> totals, List<String> notes) {

    /** The headers under which its lines have cells. */
    Set<String> headers() {
        return lines.stream().flatMap(line -> line.cells().keySet().stream()).collect(Collectors.toSet());
    }

    /** What the sheets of a workbook say together; without lines where the layout's header is in none. */
    static TableReading of(Workbook workbook, Layout layout) {
        var whole = new TableReading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var sheet : workbook.sheets()) {
            TableReader.read(layout, sheet.grid(), sheet.name(), whole.lines()).ifPresent(part -> {
                whole.lines().addAll(part.lines());
                whole.totals().addAll(part.totals());
                whole.notes().addAll(part.notes());
            });
        }
        return whole;
    }
}
