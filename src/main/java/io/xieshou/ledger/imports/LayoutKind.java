package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Ledger;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code layout: <code>} definitions. */
@Component
class LayoutKind implements DefinitionKind<Layout> {

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public Class<Layout> type() {
        return Layout.class;
    }

    @Override
    public Layout parse(String code, Node body, PackHeader pack) {
        var unpivot = body.findChild("unpivot").map(LayoutKind::unpivot).orElse(null);
        return new Layout(
                code,
                body.label("labels"),
                body.findText("source").orElse(""),
                body.texts("header"),
                body.integer("header_rows", 1),
                body.children("titles").stream().map(LayoutKind::captured).toList(),
                target(body, "", unpivot, null),
                body.children("parts").stream()
                        .map(part -> closed(part, part(part, unpivot != null)))
                        .toList(),
                body.texts("fill_down"),
                body.children("sections").stream().map(LayoutKind::section).toList(),
                patterns(body, "totals"),
                patterns(body, "subtotals"),
                patterns(body, "skip"),
                unpivot,
                body.children("checks").stream().map(TableCheckYaml::read).toList(),
                meanings(body));
    }

    @Override
    public void check(Definition<Layout> definition, Definitions all, Problems problems) {
        new LayoutReferences(definition, all, problems).check();
    }

    @Override
    public Outline outline(Definition<Layout> definition, Definitions all) {
        var layout = definition.body();
        return new Outline(
                layout.label(),
                t("imports.outline.layout", ledger(layout.target(), all)),
                Stream.concat(Stream.of(layout.target()), layout.parts().stream())
                        .flatMap(target -> target.columns().stream()
                                .map(column -> new Outline.Part(
                                        column.field(),
                                        column.header(),
                                        t("imports.outline.into", ledger(target, all), field(target, column, all)))))
                        .toList());
    }

    private static String ledger(Layout.Target target, Definitions all) {
        return all.versions(Ledger.class, target.ledger()).stream()
                .findFirst()
                .map(ledger -> ledger.body().label().text())
                .orElse(target.ledger());
    }

    private static String field(Layout.Target target, Layout.Column column, Definitions all) {
        return all.versions(Ledger.class, target.ledger()).stream()
                .flatMap(ledger -> ledger.body().find(column.field()).stream())
                .findFirst()
                .map(field -> field.label().text())
                .orElse(column.field());
    }

    private static Map<String, Map<String, String>> meanings(Node body) {
        var meanings = new LinkedHashMap<String, Map<String, String>>();
        body.children("meanings")
                .forEach(node -> meanings.put(node.code("field"), closed(node, node.textMap("texts"))));
        return meanings;
    }

    private static Layout.Target part(Node node, boolean rowsAreCells) {
        var unpivot = node.findChild("unpivot").map(LayoutKind::unpivot).orElse(null);
        if (unpivot != null && rowsAreCells) {
            node.problem(node.origin("unpivot"), "ledger.broken.unpivot_twice");
        }
        return target(node, node.text("parent"), unpivot, unpivot);
    }

    /**
     * @param cells columns of which each cell is one more column; null where there are none
     * @param own the same where they become rows of this target alone
     */
    private static Layout.Target target(
            Node node, String parent, Layout.@Nullable Unpivot cells, Layout.@Nullable Unpivot own) {
        var columns = new ArrayList<>(
                node.children("columns").stream().map(LayoutKind::column).toList());
        if (cells != null) {
            columns.add(cells.value());
        }
        return new Layout.Target(
                node.code("ledger"),
                parent,
                node.findText("per").orElse("row").equals("group"),
                node.findText("counter").orElse(""),
                columns,
                node.textMap("constants"),
                own);
    }

    private static Layout.Column column(Node node) {
        return closed(
                node,
                new Layout.Column(
                        node.text("column"),
                        node.code("field"),
                        node.findText("when").orElse(""),
                        node.choice("part", Layout.Part.class, Layout.Part.WHOLE),
                        node.findText("pattern")
                                .map(text -> pattern(node, text))
                                .orElse(null),
                        node.flag("optional", false),
                        node.findMeasure("measure").orElse(null),
                        node.choice("total", Layout.Total.class, Layout.Total.NONE),
                        node.texts("zero")));
    }

    private static Layout.Section section(Node node) {
        return new Layout.Section(node.integer("level", 1), captured(node));
    }

    private static Layout.Captured captured(Node node) {
        return closed(node, new Layout.Captured(pattern(node, node.text("pattern")), set(node)));
    }

    private static Map<String, String> set(Node node) {
        return node.textMap("set");
    }

    private static Layout.Unpivot unpivot(Node node) {
        var value = new Layout.Column(
                Layout.Unpivot.CELL,
                node.code("value"),
                "",
                Layout.Part.WHOLE,
                null,
                false,
                node.findMeasure("measure").orElse(null),
                node.choice("total", Layout.Total.class, Layout.Total.COUNT),
                node.texts("zero"));
        return closed(
                node,
                new Layout.Unpivot(
                        node.integer("from", 2),
                        node.integer("to", 0),
                        node.code("header"),
                        node.findText("below").orElse(""),
                        value));
    }

    private static List<Pattern> patterns(Node node, String key) {
        return node.texts(key).stream().map(text -> pattern(node, text)).toList();
    }

    static Pattern pattern(Node node, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException unreadable) {
            node.problem(node.origin(), "ledger.broken.pattern", text, unreadable.getDescription());
            return Pattern.compile("(?!)");
        }
    }

    private static <T> T closed(Node node, T read) {
        node.refuseUnknownKeys();
        return read;
    }
}
