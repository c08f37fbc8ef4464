package io.xieshou.ledger.imports;

import io.xieshou.pack.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The checks of a layout as its definition file has them, in and out. */
final class TableCheckYaml {

    private TableCheckYaml() {}

    static TableCheck read(Node node) {
        var check = new TableCheck(
                node.children("read").stream().map(TableCheckYaml::name).toList(),
                node.children("recorded").stream().map(TableCheckYaml::recorded).toList(),
                each(node.texts("each")),
                node.text("rule"),
                node.label("message"));
        node.refuseUnknownKeys();
        return check;
    }

    private static TableCheck.Each each(List<String> words) {
        if (words.isEmpty() || words.equals(List.of("row"))) {
            return TableCheck.Each.ROW;
        }
        return words.equals(List.of("table")) ? TableCheck.Each.TABLE : new TableCheck.Each(false, words);
    }

    private static TableCheck.Read name(Node node) {
        var read = new TableCheck.Read(
                node.text("name"),
                node.findText("column").orElse(""),
                node.findText("field").orElse(""),
                node.findText("pattern")
                        .map(text -> LayoutKind.pattern(node, text))
                        .orElse(null),
                node.findMeasure("measure").orElse(null),
                node.textMap("texts"));
        if (read.column().isEmpty() == read.field().isEmpty()) {
            node.problem(node.origin(), "ledger.broken.check_read", read.name());
        }
        node.refuseUnknownKeys();
        return read;
    }

    private static TableCheck.Recorded recorded(Node node) {
        var recorded = new TableCheck.Recorded(
                node.text("name"),
                node.code("ledger"),
                node.text("value"),
                node.findMeasure("measure").orElse(null),
                node.findText("where").orElse(""),
                node.textMap("match"));
        node.refuseUnknownKeys();
        return recorded;
    }

    static String write(TableCheck check) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("read", list(check.reads().stream().map(TableCheckYaml::write).toList()));
        if (!check.recorded().isEmpty()) {
            keys.put(
                    "recorded",
                    list(check.recorded().stream().map(TableCheckYaml::write).toList()));
        }
        if (!check.each().isRow()) {
            keys.put(
                    "each",
                    check.each().isTable()
                            ? "table"
                            : YamlText.list(check.each().names()));
        }
        keys.put("rule", YamlText.quoted(check.rule()));
        keys.put("message", YamlText.label(check.message()));
        return YamlText.map(keys);
    }

    private static String write(TableCheck.Read read) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("name", YamlText.quoted(read.name()));
        put(keys, "column", read.column());
        put(keys, "field", read.field());
        if (read.pattern() != null) {
            put(keys, "pattern", read.pattern().pattern());
        }
        if (read.measure() != null) {
            keys.put("measure", read.measure().code());
        }
        put(keys, "texts", read.texts());
        return YamlText.map(keys);
    }

    private static String write(TableCheck.Recorded recorded) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("name", YamlText.quoted(recorded.name()));
        keys.put("ledger", recorded.ledger());
        put(keys, "value", recorded.value());
        if (recorded.measure() != null) {
            keys.put("measure", recorded.measure().code());
        }
        put(keys, "where", recorded.where());
        put(keys, "match", recorded.match());
        return YamlText.map(keys);
    }

    private static void put(Map<String, String> keys, String key, String text) {
        if (!text.isEmpty()) {
            keys.put(key, YamlText.quoted(text));
        }
    }

    private static void put(Map<String, String> keys, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            keys.put(key, YamlText.map(YamlText.quoted(texts)));
        }
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
