package io.xieshou.pack;

import io.xieshou.expression.Nearest;
import io.xieshou.measure.Measures;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns the files of packs into definitions. A file may hold several, divided by {@code ---}. */
final class PackReader {

    private final Map<String, DefinitionKind<?>> kinds = new LinkedHashMap<>();

    PackReader(List<? extends DefinitionKind<?>> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** Parses and checks packs that stand on one another, the needed ones first; every problem found is in {@code problems}. */
    Definitions read(Map<String, PackFiles> packs, Problems problems) {
        var headers = new ArrayList<PackHeader>();
        var documents = new ArrayList<Document>();
        PackOrder.of(packs, this, problems).forEach((name, files) -> {
            var header = header(name, files, problems);
            if (header != null) {
                headers.add(header);
                documents.addAll(documents(header, files, problems));
            }
        });
        var measures = new MeasureReader(problems).read(documents);
        var definitions = documents.stream()
                .flatMap(document -> definition(document, measures, problems).stream())
                .toList();
        refuseTwins(definitions, problems);
        var all = new Definitions(headers, definitions, types(), measures);
        definitions.forEach(definition -> check(definition, all, problems));
        return all;
    }

    /** What a pack's files define, by kind and code, against what others do. */
    List<PackPreview.Change> changes(PackFiles before, PackFiles after) {
        var was = said(before);
        var is = said(after);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        return keys.stream()
                .map(key -> {
                    var cut = key.indexOf('/');
                    return new PackPreview.Change(
                            key.substring(0, cut), key.substring(cut + 1), what(was.get(key), is.get(key)));
                })
                .toList();
    }

    private static PackPreview.What what(@Nullable String was, @Nullable String is) {
        if (was == null) {
            return PackPreview.What.NEW;
        }
        if (is == null) {
            return PackPreview.What.GONE;
        }
        return was.equals(is) ? PackPreview.What.SAME : PackPreview.What.CHANGED;
    }

    private Map<String, String> said(PackFiles files) {
        var said = new LinkedHashMap<String, String>();
        var header = header("pack", files, new Problems(""));
        if (header != null) {
            documents(header, files, new Problems("")).stream()
                    .filter(document -> kinds.containsKey(document.kind()))
                    .forEach(document -> said.put(document.kind() + "/" + document.code(), document.said()));
        }
        return said;
    }

    /** A definition as people read it. */
    @SuppressWarnings("unchecked")
    <T> Outline outline(Definition<T> definition, Definitions all) {
        return ((DefinitionKind<T>) Objects.requireNonNull(kinds.get(definition.kind()))).outline(definition, all);
    }

    private Map<String, Class<?>> types() {
        var types = new LinkedHashMap<String, Class<?>>();
        kinds.values().forEach(kind -> types.put(kind.name(), kind.type()));
        return types;
    }

    @Nullable
    PackHeader header(String name, PackFiles files, Problems problems) {
        var text = files.texts().get(PackFiles.HEADER);
        var file = new Origin(name, PackFiles.HEADER, 0);
        if (text == null) {
            problems.add(file, "pack.broken.no_header");
            return null;
        }
        var nodes = compose(file, text, problems);
        if (nodes.size() != 1) {
            problems.add(file, "pack.broken.one_header");
            return null;
        }
        return PackHeader.parse(
                new Node(nodes.get(0), new Node.Surroundings(file, problems, true, Measures.builtIn())));
    }

    /** The definitions of a pack as YAML, none of them read yet. */
    private static List<Document> documents(PackHeader pack, PackFiles files, Problems problems) {
        var documents = new ArrayList<Document>();
        files.texts().forEach((path, text) -> {
            if (!path.equals(PackFiles.HEADER)) {
                var file = new Origin(pack.code(), path, 0);
                compose(file, text, problems).forEach(yaml -> documents.add(new Document(pack, file, yaml)));
            }
        });
        return documents;
    }

    private Optional<Definition<?>> definition(Document document, Measures measures, Problems problems) {
        var node = document.node(problems, measures);
        var kind = kinds.get(document.kind());
        if (kind == null) {
            node.problem(
                    node.origin(), "pack.broken.kind", document.kind(), Nearest.offer(document.kind(), kinds.keySet()));
            return Optional.empty();
        }
        return Optional.of(parse(kind, node, document.pack()));
    }

    private <T> Definition<T> parse(DefinitionKind<T> kind, Node node, PackHeader pack) {
        var code = node.code(kind.name());
        var source = node.findText("source").orElse("");
        var body = kind.parse(code, node, pack);
        node.refuseUnknownKeys();
        return new Definition<>(kind.name(), code, pack, node.origin(), source, body);
    }

    @SuppressWarnings("unchecked")
    private <T> void check(Definition<T> definition, Definitions all, Problems problems) {
        ((DefinitionKind<T>) Objects.requireNonNull(kinds.get(definition.kind()))).check(definition, all, problems);
    }

    private static void refuseTwins(List<Definition<?>> definitions, Problems problems) {
        var seen = new LinkedHashMap<String, Definition<?>>();
        for (var definition : definitions) {
            var twin = seen.putIfAbsent(
                    definition.pack().code() + "/" + definition.kind() + "/" + definition.code(), definition);
            if (twin != null) {
                problems.add(
                        definition.origin(),
                        "pack.broken.twin",
                        definition.kind(),
                        definition.code(),
                        twin.origin().file() + ":" + twin.origin().line());
            }
        }
    }

    private static List<org.yaml.snakeyaml.nodes.Node> compose(Origin file, String text, Problems problems) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(5_000_000);
        var nodes = new ArrayList<org.yaml.snakeyaml.nodes.Node>();
        try {
            new Yaml(options).composeAll(new StringReader(text)).forEach(nodes::add);
        } catch (MarkedYAMLException malformed) {
            var line = malformed.getProblemMark() == null
                    ? 0
                    : malformed.getProblemMark().getLine() + 1;
            problems.add(new Origin(file.pack(), file.file(), line), "pack.broken.yaml", malformed.getProblem());
        }
        return nodes;
    }
}
