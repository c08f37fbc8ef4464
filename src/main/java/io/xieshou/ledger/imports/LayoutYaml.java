package io.xieshou.ledger.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a layout as the definition file that {@link LayoutKind} reads back to the same layout. */
final class LayoutYaml {

    private final StringBuilder text = new StringBuilder();

    private LayoutYaml() {}

    static String of(Layout layout) {
        var yaml = new LayoutYaml();
        yaml.line("", "layout", layout.code());
        yaml.line("", "labels", YamlText.label(layout.label()));
        if (!layout.source().isEmpty()) {
            yaml.line("", "source", YamlText.quoted(layout.source()));
        }
        yaml.line("", "header", YamlText.list(layout.header()));
        if (layout.headerRows() != 1) {
            yaml.line("", "header_rows", String.valueOf(layout.headerRows()));
        }
        yaml.rows(layout);
        yaml.target("", layout.target());
        yaml.parts(layout.parts());
        yaml.items("checks", layout.checks().stream().map(TableCheckYaml::write).toList());
        return yaml.text.toString();
    }

    private void rows(Layout layout) {
        items("titles", layout.titles().stream().map(LayoutYaml::captured).toList());
        if (!layout.fillDown().isEmpty()) {
            line("", "fill_down", YamlText.list(layout.fillDown()));
        }
        items("sections", layout.sections().stream().map(LayoutYaml::section).toList());
        patterns("totals", layout.totals());
        patterns("subtotals", layout.subtotals());
        patterns("skip", layout.skip());
        var unpivot = layout.unpivot();
        if (unpivot != null) {
            line("", "unpivot", unpivot(unpivot));
        }
        items(
                "meanings",
                layout.meanings().entrySet().stream().map(LayoutYaml::meaning).toList());
    }

    private void target(String indent, Layout.Target target) {
        line(indent, "ledger", target.ledger());
        if (!target.parent().isEmpty()) {
            line(indent, "parent", target.parent());
        }
        if (target.perGroup()) {
            line(indent, "per", "group");
        }
        if (!target.counter().isEmpty()) {
            line(indent, "counter", target.counter());
        }
        if (!target.constants().isEmpty()) {
            line(indent, "constants", YamlText.map(YamlText.quoted(target.constants())));
        }
        var unpivot = target.unpivot();
        if (unpivot != null) {
            line(indent, "unpivot", unpivot(unpivot));
        }
        var columns = target.columns().stream()
                .filter(column -> !column.header().equals(Layout.Unpivot.CELL))
                .toList();
        if (!columns.isEmpty()) {
            line(indent, "columns", "");
            columns.forEach(column ->
                    text.append(indent).append("  - ").append(column(column)).append('\n'));
        }
    }

    private void parts(List<Layout.Target> parts) {
        if (!parts.isEmpty()) {
            line("", "parts", "");
        }
        for (var part : parts) {
            var begin = text.length();
            target("    ", part);
            text.setCharAt(begin + 2, '-');
        }
    }

    private void items(String key, List<String> items) {
        if (!items.isEmpty()) {
            line("", key, "");
            items.forEach(item -> text.append("  - ").append(item).append('\n'));
        }
    }

    private void patterns(String key, List<Pattern> patterns) {
        if (!patterns.isEmpty()) {
            line("", key, YamlText.list(patterns.stream().map(Pattern::pattern).toList()));
        }
    }

    private void line(String indent, String key, String value) {
        text.append(indent).append(key).append(':');
        text.append(value.isEmpty() ? "" : " " + value).append('\n');
    }

    private static String captured(Layout.Captured captured) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("pattern", YamlText.quoted(captured.pattern().pattern()));
        keys.put("set", YamlText.map(YamlText.quoted(captured.set())));
        return YamlText.map(keys);
    }

    private static String section(Layout.Section section) {
        return "{level: " + section.level() + ", " + captured(section.heading()).substring(1);
    }

    private static String meaning(Map.Entry<String, Map<String, String>> meaning) {
        return "{field: " + meaning.getKey() + ", texts: " + YamlText.map(YamlText.quoted(meaning.getValue())) + "}";
    }

    private static String unpivot(Layout.Unpivot unpivot) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("from", String.valueOf(unpivot.from()));
        if (unpivot.to() > 0) {
            keys.put("to", String.valueOf(unpivot.to()));
        }
        keys.put("header", unpivot.header());
        if (!unpivot.below().isEmpty()) {
            keys.put("below", unpivot.below());
        }
        keys.put("value", unpivot.value().field());
        figures(unpivot.value(), keys);
        keys.put("total", word(unpivot.value().total()));
        return YamlText.map(keys);
    }

    private static String column(Layout.Column column) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("column", YamlText.quoted(column.header()));
        keys.put("field", column.field());
        if (!column.when().isEmpty()) {
            keys.put("when", YamlText.quoted(column.when()));
        }
        if (column.part() != Layout.Part.WHOLE) {
            keys.put("part", word(column.part()));
        }
        if (column.pattern() != null) {
            keys.put("pattern", YamlText.quoted(column.pattern().pattern()));
        }
        if (column.optional()) {
            keys.put("optional", "true");
        }
        figures(column, keys);
        if (column.total() != Layout.Total.NONE) {
            keys.put("total", word(column.total()));
        }
        return YamlText.map(keys);
    }

    private static void figures(Layout.Column column, Map<String, String> keys) {
        if (column.measure() != null) {
            keys.put("measure", column.measure().code());
        }
        if (!column.zero().isEmpty()) {
            keys.put("zero", YamlText.list(column.zero()));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
