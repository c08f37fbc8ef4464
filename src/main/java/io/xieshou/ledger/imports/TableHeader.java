package io.xieshou.ledger.imports;

import io.xieshou.language.Widths;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Grid;
import io.xieshou.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The header of a printed table, and its rows as seen from it.
 *
 * @param words by which a row is known as the header
 * @param row its first row
 * @param paths of each column: the different texts of its header cells from top to bottom, 资金/中央
 * @param printed the same in the widths in which they are printed
 */
record TableHeader(Grid grid, List<String> words, int row, List<String> paths, List<String> printed) {

    /** The first row in which every word of the layout's header stands; empty where none is. */
    static Optional<TableHeader> find(Layout layout, Grid grid) {
        var words = layout.header().stream().map(TableHeader::squeezed).toList();
        for (int row = 1; row <= grid.height(); row++) {
            if (texts(grid, row).containsAll(words)) {
                int below = row + layout.headerRows();
                return Optional.of(new TableHeader(
                        grid, words, row, paths(grid, row, below), paths(grid, row, below, TableHeader::unspaced)));
            }
        }
        return Optional.empty();
    }

    /** What each column says in a row. */
    static List<String> texts(Grid grid, int row) {
        var texts = new ArrayList<String>();
        for (int column = 1; column <= grid.width(); column++) {
            texts.add(squeezed(grid.at(row, column).text()));
        }
        return texts;
    }

    /** What the cells of a row say. */
    static List<String> texts(Row row) {
        return row.cells().stream().map(cell -> squeezed(cell.text())).toList();
    }

    /** The path of each column of a header from row {@code from} to before {@code to}. */
    static List<String> paths(Grid grid, int from, int to) {
        return paths(grid, from, to, TableHeader::squeezed);
    }

    private static List<String> paths(Grid grid, int from, int to, UnaryOperator<String> reading) {
        var paths = new ArrayList<String>();
        for (int column = 1; column <= grid.width(); column++) {
            var parts = new LinkedHashSet<String>();
            for (int row = from; row < to; row++) {
                parts.add(reading.apply(grid.at(row, column).text()));
            }
            parts.remove("");
            paths.add(numbered(String.join("/", parts), paths));
        }
        return paths;
    }

    /** The second column of the same header is called 名称#2. */
    private static String numbered(String path, List<String> before) {
        var same = before.stream()
                .filter(header -> header.replaceFirst("#\\d+$", "").equals(path))
                .count();
        return same == 0 || path.isEmpty() ? path : path + "#" + (same + 1);
    }

    /** Whether a row says the header again, as on a second printed page. */
    boolean isRepeated(int other) {
        return texts(grid, other).containsAll(words);
    }

    /** The cells of a row by their column's path; merged ones stand once. */
    Map<String, Cell> cells(int of) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int column = 1; column <= grid.width(); column++) {
            var header = paths.get(column - 1);
            if (!header.isEmpty() && !grid.isCovered(of, column)) {
                cells.putIfAbsent(header, grid.at(of, column));
            }
        }
        return cells;
    }

    /** A cell that speaks for itself in this row, not for a merged area that began above. */
    boolean isOwn(int of, String header) {
        var column = paths.indexOf(header) + 1;
        return column > 0 && !grid.isCovered(of, column) && !grid.at(of, column).isBlank();
    }

    /** What a row says first. */
    Optional<String> firstText(int of) {
        for (int column = 1; column <= grid.width(); column++) {
            var cell = grid.at(of, column);
            if (!cell.isBlank()) {
                return Optional.of(cell.text().strip());
            }
        }
        return Optional.empty();
    }

    /** The outermost part of a header path, without its number among equal ones. */
    static String top(String path) {
        return path.replaceFirst("[/#].*", "");
    }

    /** What stands below the outermost part of a header path; empty for a header of one row. */
    static String below(String path) {
        return path.contains("/") ? path.replaceFirst("^[^/]*/", "").replaceFirst("#\\d+$", "") : "";
    }

    /** By which headers are compared: without any white space, for printed ones are broken over lines at will, and in one width. */
    static String squeezed(String text) {
        return Widths.narrow(unspaced(text));
    }

    private static String unspaced(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && character != '\u3000')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
