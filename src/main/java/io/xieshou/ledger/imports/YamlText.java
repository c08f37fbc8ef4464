package io.xieshou.ledger.imports;

import io.xieshou.pack.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values stand in one line of YAML, in quotes where without them they would be read as something else. */
final class YamlText {

    /** What YAML takes for a text without quotes; dates, numbers and truths are not among it. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}a-z_][\\p{IsHan}A-Za-z0-9_]*");

    private static final List<String> TRUTHS = List.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlText() {}

    static String label(Label label) {
        return "{zh: %s, en: %s}".formatted(quoted(label.zh()), quoted(label.en()));
    }

    /** {@code [a, b]}. */
    static String list(List<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Keys and values, ready for {@link #map}. */
    static Map<String, String> quoted(Map<String, String> texts) {
        var quoted = new LinkedHashMap<String, String>();
        texts.forEach((key, value) -> quoted.put(quoted(key), quoted(value)));
        return quoted;
    }

    /** {@code {a: x, b: y}} of keys and values that are quoted already. */
    static String map(Map<String, String> keys) {
        var pairs = new ArrayList<String>();
        keys.forEach((key, value) -> pairs.add(key + ": " + value));
        return "{" + String.join(", ", pairs) + "}";
    }

    static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !TRUTHS.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : "'" + text.replace("'", "''") + "'";
    }
}
