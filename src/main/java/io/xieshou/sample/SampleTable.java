package io.xieshou.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the tables in {@code resources/sample}: a line of column names, then lines of values without quotes. */
final class SampleTable {

    private SampleTable() {}

    static List<SampleLine> read(String name) {
        var lines = text(name).lines().toList();
        var separator = name.endsWith(".tsv") ? "\t" : ",";
        var columns = lines.get(0).split(separator);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(separator, -1)))
                .toList();
    }

    private static SampleLine row(String[] columns, String[] values) {
        return new SampleLine(IntStream.range(0, columns.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(column -> columns[column], column -> values[column])));
    }

    private static String text(String name) {
        try (var file = SampleTable.class.getResourceAsStream("/sample/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
