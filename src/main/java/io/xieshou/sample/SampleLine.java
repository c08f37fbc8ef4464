package io.xieshou.sample;

import java.util.Map;

/** One line of a table of templates. */
record SampleLine(Map<String, String> values) {

    /** @throws IllegalStateException where the table has no such column */
    String get(String column) {
        var value = values.get(column);
        if (value == null) {
            throw new IllegalStateException(
                    "The table has no column '%s', only %s.".formatted(column, values.keySet()));
        }
        return value;
    }

    /** The value, or another where the table has no such column. */
    String get(String column, String otherwise) {
        return values.getOrDefault(column, otherwise);
    }
}
