package io.xieshou.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A printed table as text: lines {@code #name<TAB>value} say what surrounds it, the others are its rows, cells parted by tabs. {@code ^} continues the cell
 * above, {@code <} the cell to the left; {@code \n} is a line end and {@code \\} a backslash.
 */
record PrintedTable(Map<String, String> surroundings, List<List<String>> rows) {

    static final String ABOVE = "^";
    static final String LEFT = "<";

    static PrintedTable read(Path file) throws IOException {
        var surroundings = new HashMap<String, String>();
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(file)) {
            var fields = Arrays.stream(line.split("\t", -1))
                    .map(PrintedTable::unescape)
                    .toList();
            if (line.startsWith("#")) {
                surroundings.put(fields.get(0).substring(1), fields.get(1));
            } else {
                rows.add(fields);
            }
        }
        return new PrintedTable(surroundings, rows);
    }

    String surrounding(String name) {
        return surroundings.getOrDefault(name, "");
    }

    List<Integer> widths() {
        return Arrays.stream(surrounding("widths").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    int headerRows() {
        return Integer.parseInt(surrounding("header"));
    }

    /** How many columns the cell here takes up. */
    int across(int row, int column) {
        int across = 1;
        while (is(LEFT, row, column + across)) {
            across++;
        }
        return across;
    }

    /** How many rows the cell here takes up. */
    int down(int row, int column) {
        int down = 1;
        while (is(ABOVE, row + down, column)) {
            down++;
        }
        return down;
    }

    /** True for a cell that continues another. */
    boolean continues(int row, int column) {
        return is(ABOVE, row, column) || is(LEFT, row, column);
    }

    private boolean is(String mark, int row, int column) {
        return row < rows.size()
                && column < rows.get(row).size()
                && rows.get(row).get(column).equals(mark);
    }

    private static String unescape(String field) {
        return field.replace("\\n", "\n").replace("\\\\", "\\");
    }
}
