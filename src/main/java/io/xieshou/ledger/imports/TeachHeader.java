package io.xieshou.ledger.imports;

import io.xieshou.ledger.Ledger;
import io.xieshou.workbook.Grid;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where the header of a sheet nobody taught yet seems to stand, and what is printed above it.
 *
 * @param first its first row; 0 where none is found
 * @param last its last row
 */
record TeachHeader(Grid grid, int first, int last) {

    private static final int WITHIN = 20;

    static TeachHeader of(Grid grid, Ledger ledger) {
        int first = first(grid, ledger);
        return new TeachHeader(grid, first, last(grid, first));
    }

    /** The row that names most fields; among equals the one with most different words. */
    private static int first(Grid grid, Ledger ledger) {
        int best = 0;
        int most = 1;
        for (int row = 1; row <= Math.min(WITHIN, grid.height()); row++) {
            var texts = new LinkedHashSet<>(TableHeader.texts(grid, row));
            texts.remove("");
            int named =
                    (int) texts.stream().filter(text -> isNamed(ledger, text)).count();
            int weight = texts.size() < 2 ? 0 : 10 * named + texts.size();
            if (weight > most) {
                best = row;
                most = weight;
            }
        }
        return best;
    }

    private static boolean isNamed(Ledger ledger, String text) {
        return ledger.fields().stream().anyMatch(field -> Likeness.of(field, text) >= Likeness.NEAR);
    }

    /** The last row that a cell merged downwards from the header's first row covers; a heading over several columns has words below it. */
    private static int last(Grid grid, int first) {
        int last = first;
        for (int column = 1; first > 0 && column <= grid.width(); column++) {
            var area = grid.findMerged(first, column);
            if (area.isPresent()) {
                last = Math.max(last, area.get().last().row());
            }
        }
        return last;
    }

    boolean isFound() {
        return first > 0;
    }

    /** Header paths by the number of the column. */
    List<String> paths() {
        return isFound() ? TableHeader.paths(grid, first, last + 1) : List.of();
    }

    /** The longest line above. */
    String title() {
        var longest = "";
        for (int row = 1; row < first; row++) {
            var text = TableHeader.texts(grid, row).stream()
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    /** All lines above. */
    String above() {
        var lines = new StringBuilder();
        for (int row = 1; row < first; row++) {
            lines.append(String.join(" ", new LinkedHashSet<>(TableHeader.texts(grid, row))))
                    .append('\n');
        }
        return lines.toString();
    }
}
