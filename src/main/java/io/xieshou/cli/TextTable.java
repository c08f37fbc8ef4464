package io.xieshou.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for people at a terminal, its columns lined up; a Chinese character is two columns wide.
 *
 * @param texts how many columns from the left are aligned to the left; the rest are figures
 */
record TextTable(List<String> headings, List<List<String>> rows, int texts) {

    void print(PrintStream out) {
        var widths = IntStream.range(0, headings.size()).map(this::width).toArray();
        line(out, headings, widths);
        rows.forEach(row -> line(out, row, widths));
    }

    private void line(PrintStream out, List<String> fields, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            var space = " ".repeat(widths[i] - width(fields.get(i)));
            line.append(i == 0 ? "" : "  ").append(i < texts ? fields.get(i) + space : space + fields.get(i));
        }
        out.println(line.toString().stripTrailing());
    }

    private int width(int column) {
        return Stream.concat(Stream.of(headings), rows.stream())
                .mapToInt(row -> width(row.get(column)))
                .max()
                .orElse(0);
    }

    /** The text, cut so that it takes no more columns than that. */
    static String cut(String text, int columns) {
        var line = text.replaceAll("\\s+", " ");
        if (width(line) <= columns) {
            return line;
        }
        var kept = new StringBuilder();
        var points = line.codePoints().iterator();
        for (int used = 0; used < columns - 2; used = width(kept.toString())) {
            kept.appendCodePoint(points.nextInt());
        }
        return kept + "…";
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0xFFE0 && character <= 0xFFE6
                        || character >= 0x20000);
    }
}
