package io.xieshou.page;

import io.xieshou.page.SheetView.Heading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays several rows of headings over their columns, as a browser lays out a table head. */
final class Headings {

    private Headings() {}

    /** For each column of figures its lowest heading, or, where those are not distinct, all from top to bottom: 市级资金 · 内蒙古 (亿元). */
    static List<String> labels(List<List<Heading>> rows) {
        int width = rows.get(0).stream().mapToInt(Heading::columns).sum();
        var grid = grid(rows, width);
        var columns = IntStream.range(0, width)
                .mapToObj(column -> column(grid, column))
                .toList();
        var lowest = columns.stream().map(parts -> parts.get(parts.size() - 1)).toList();
        return new HashSet<>(lowest).size() == width
                ? lowest
                : columns.stream().map(parts -> String.join(" · ", parts)).toList();
    }

    private static Heading[][] grid(List<List<Heading>> rows, int width) {
        var grid = new Heading[rows.size()][width];
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (var heading : rows.get(row)) {
                column = nextFree(grid[row], column);
                fill(grid, row, column, heading);
                column += heading.columns();
            }
        }
        return grid;
    }

    private static int nextFree(@Nullable Heading[] line, int from) {
        int column = from;
        while (column < line.length && line[column] != null) {
            column++;
        }
        return column;
    }

    private static void fill(Heading[][] grid, int row, int column, Heading heading) {
        for (int y = row; y < Math.min(grid.length, row + heading.rows()); y++) {
            for (int x = column; x < Math.min(grid[y].length, column + heading.columns()); x++) {
                grid[y][x] = heading;
            }
        }
    }

    private static List<String> column(Heading[][] grid, int column) {
        var parts = new ArrayList<String>();
        @Nullable Heading above = null;
        for (var line : grid) {
            @Nullable Heading heading = line[column];
            if (heading != null && heading != above) {
                parts.add(heading.unit().isEmpty() ? heading.label() : heading.label() + " (" + heading.unit() + ")");
            }
            above = heading;
        }
        return parts;
    }
}
