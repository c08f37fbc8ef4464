package io.xieshou.ledger.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of the rows of a table becomes entries of a target, asked row by row: rows, the first of each group, or cells, which have numbers of their own and are
 * counted on within their group.
 */
final class Items {

    private final Layout.Target target;
    private final Set<Integer> groups = new HashSet<>();
    private final Map<Integer, Integer> steps = new HashMap<>();
    private int number;

    Items(Layout.Target target) {
        this.target = target;
    }

    Stream<Line> of(Line row) {
        var lines = target.unpivot() == null
                ? target.lines(row)
                : target.lines(row).map(cell -> cell.numbered(++number, steps.merge(cell.group(), 1, Integer::sum)));
        return lines.filter(line -> !target.perGroup() || groups.add(line.group()));
    }
}
