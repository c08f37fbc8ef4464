package io.xieshou.ledger.imports;

import java.util.List;

/** What a printed table says: its items, its totals, and the rows that were passed over as notes. */
record TableReading(List<Line> lines, List<PrintedTotal> totals, List<String> notes) {}
