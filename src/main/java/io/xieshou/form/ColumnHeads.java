package io.xieshou.form;

import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The headings of columns as they are laid out: in one row, or in two where some stand under the heading of a group. */
public final class ColumnHeads {

    private ColumnHeads() {}

    /**
     * A heading.
     *
     * @param unit of its figures, where it is not that of the lines; else empty
     * @param across over how many columns
     * @param down over how many rows
     */
    public record Head(String text, String unit, int across, int down) {}

    /** Row by row, top first. */
    public static <T> List<List<T>> of(List<SheetColumn> columns, Function<Head, T> made) {
        var grouped = columns.stream().anyMatch(ColumnHeads::isGrouped);
        var upper = new ArrayList<T>();
        var lower = new ArrayList<T>();
        for (int i = 0; i < columns.size(); ) {
            var column = columns.get(i);
            var run = run(columns, i);
            if (isGrouped(column)) {
                upper.add(made.apply(new Head(column.group().text(), "", run, 1)));
                columns.subList(i, i + run).forEach(under -> lower.add(made.apply(head(under, 1))));
            } else {
                upper.add(made.apply(head(column, grouped ? 2 : 1)));
            }
            i += run;
        }
        return grouped ? List.of(upper, lower) : List.of(upper);
    }

    /** How many columns stand under one heading from here on. */
    private static int run(List<SheetColumn> columns, int from) {
        int to = from + 1;
        while (isGrouped(columns.get(from))
                && to < columns.size()
                && columns.get(to).group().equals(columns.get(from).group())) {
            to++;
        }
        return to - from;
    }

    private static boolean isGrouped(SheetColumn column) {
        return !column.group().text().isEmpty();
    }

    private static Head head(SheetColumn column, int down) {
        return new Head(column.label().text(), unit(column), 1, down);
    }

    /** Of its figures, where it is not that of the lines. */
    static String unit(SheetColumn column) {
        var measure = column.measure();
        return measure == null ? "" : measure.label(Words.language());
    }
}
