package io.xieshou.ledger.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** What the groups of a layout's patterns say. */
final class Captures {

    private Captures() {}

    /** What each named group says, by the field it goes to. */
    static Map<String, String> values(Matcher matcher, Layout.Captured captured) {
        var values = new LinkedHashMap<String, String>();
        captured.set().forEach((name, field) -> {
            var value = matcher.group(name);
            if (value != null) {
                values.put(field, value.strip());
            }
        });
        return values;
    }

    /** The number in the group {@code count}; -1 where there is no such group or it says nothing. */
    static int count(Matcher matcher) {
        if (!matcher.pattern().pattern().contains("(?<count>")) {
            return -1;
        }
        var count = matcher.group("count");
        return count == null ? -1 : Integer.parseInt(count);
    }
}
