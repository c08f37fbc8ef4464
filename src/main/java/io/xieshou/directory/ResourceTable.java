package io.xieshou.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table that comes with the product: comma-separated, first line the columns, no quotes and no commas inside a field. */
final class ResourceTable {

    private static final String FOLDER = "/directory/";

    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private ResourceTable(String file, List<String> lines) {
        this.file = file;
        this.columns = Arrays.asList(lines.get(0).split(","));
        this.rows = lines.stream().skip(1).map(this::row).toList();
    }

    static ResourceTable read(String file) {
        var stream = Objects.requireNonNull(ResourceTable.class.getResourceAsStream(FOLDER + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ResourceTable(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Changes whenever the table does. */
    String fingerprint() {
        return file + " " + rows.size() + " " + Integer.toHexString(rows.hashCode());
    }

    private Row row(String line) {
        var fields = List.of(line.split(",", -1));
        if (fields.size() != columns.size()) {
            throw new IllegalStateException("%s%s: '%s' has %d fields, not %d (%s)."
                    .formatted(FOLDER, file, line, fields.size(), columns.size(), String.join(",", columns)));
        }
        return new Row(columns, fields);
    }

    record Row(List<String> columns, List<String> fields) {

        String get(String column) {
            return fields.get(columns.indexOf(column));
        }

        @Nullable
        String find(String column) {
            return get(column).isEmpty() ? null : get(column);
        }

        @Nullable
        LocalDate findDate(String column) {
            var text = find(column);
            return text == null ? null : LocalDate.parse(text);
        }

        /** The columns {@code from} and {@code until}. */
        Validity validity() {
            var from = findDate("from");
            return Validity.of(from == null ? Validity.BEGINNING : from, findDate("until"));
        }
    }
}
