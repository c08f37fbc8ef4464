package io.xieshou.pack;

import io.xieshou.expression.Nearest;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a definition file, read key by key. Whatever is missing or misshapen is noted with file and line and a harmless value returned, so that a
 * parser reads to the end and all problems are told at once. Keys nobody asked for are problems too: {@link #refuseUnknownKeys()}.
 */
public final class Node {

    private final org.yaml.snakeyaml.nodes.Node yaml;
    private final Surroundings around;
    private final Map<String, org.yaml.snakeyaml.nodes.Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * What is the same for all mappings of a file.
     *
     * @param printed whether its words are those of an issued document, which no vocabulary replaces
     * @param measures the units of measure known so far
     */
    record Surroundings(Origin file, Problems problems, boolean printed, Measures measures) {}

    Node(org.yaml.snakeyaml.nodes.Node yaml, Surroundings around) {
        this.yaml = yaml;
        this.around = around;
        if (yaml instanceof MappingNode mapping) {
            mapping.getValue().forEach(line -> take(scalar(line.getKeyNode()), line.getValueNode()));
        } else {
            problem(origin(), "pack.broken.mapping");
        }
    }

    private void take(String key, org.yaml.snakeyaml.nodes.Node value) {
        var other = values.putIfAbsent(key, value);
        if (other != null) {
            problem(
                    at(value),
                    "pack.broken.twice",
                    key,
                    String.valueOf(at(other).line()));
        }
    }

    /** Where this mapping begins. */
    public Origin origin() {
        return at(yaml);
    }

    /** Where the value of {@code key} stands; the mapping itself where the key is absent. */
    public Origin origin(String key) {
        return at(values.getOrDefault(key, yaml));
    }

    public Problems problems() {
        return around.problems;
    }

    /** Notes what is wrong at {@link #origin()}, or at the {@link #origin(String)} of a key, as {@link Problems} does. */
    public void problem(Origin where, String key, Object... values) {
        around.problems.add(where, key, values);
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** The text of a required key; empty text and a problem where it is missing. */
    public String text(String key) {
        return findText(key).orElseGet(() -> {
            problem(origin(), "pack.broken.missing", key);
            return "";
        });
    }

    public Optional<String> findText(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> {
            if (value instanceof ScalarNode scalar) {
                return scalar.getValue().strip();
            }
            problem(origin(key), "pack.broken.one_value", key);
            return "";
        });
    }

    /** A lower-case code of 1 to 40 letters, digits and {@code _}, beginning with a letter. */
    public String code(String key) {
        var code = text(key);
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9_]{0,39}")) {
            problem(origin(key), "pack.broken.code", code);
        }
        return code;
    }

    public boolean flag(String key, boolean otherwise) {
        return findText(key)
                .map(text -> switch (text) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> {
                        problem(origin(key), "pack.broken.flag", text);
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    public int integer(String key, int otherwise) {
        return findText(key)
                .map(text -> convert(key, text, Integer::valueOf, "pack.broken.whole_number", otherwise))
                .orElse(otherwise);
    }

    public @Nullable LocalDate date(String key) {
        return findText(key)
                .map(text -> convert(key, text, LocalDate::parse, "pack.broken.date", LocalDate.EPOCH))
                .orElse(null);
    }

    /** One of the constants of an enum, written in lower case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return findText(key).map(text -> constant(key, text, type, otherwise)).orElse(otherwise);
    }

    /** {@code labels: {zh: …, en: …}}; Chinese is required. */
    public Label label(String key) {
        if (!has(key)) {
            problem(origin(), "pack.broken.missing_label", key);
            return Label.of("");
        }
        return findLabel(key).orElseThrow();
    }

    public Optional<Label> findLabel(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(this::label);
    }

    /** The labels of a list; a single one counts as a list of one. */
    public List<Label> labels(String key) {
        return elements(key).stream().map(this::label).toList();
    }

    /** A single value is both languages. */
    private Label label(org.yaml.snakeyaml.nodes.Node value) {
        if (value instanceof ScalarNode scalar) {
            return said(scalar.getValue().strip(), scalar.getValue().strip());
        }
        return new Node(value, around).label();
    }

    /** This mapping itself as a label, {@code {zh: …, en: …}}. */
    public Label label() {
        var zh = text("zh");
        var label = said(zh, findText("en").orElse(zh));
        refuseUnknownKeys();
        return label;
    }

    private Label said(String zh, String en) {
        return new Label(zh, en, around.printed);
    }

    /** The unit of measure under a required key; a plain number and a problem where it is missing or unknown. */
    public Measure measure(String key) {
        var word = text(key);
        return word.isEmpty() ? Measure.NUMBER : known(key, word);
    }

    public Optional<Measure> findMeasure(String key) {
        return findText(key).map(word -> known(key, word));
    }

    /** Every unit of measure that may be named here: the built-in ones and those of packs. */
    public Measures measures() {
        return around.measures;
    }

    private Measure known(String key, String word) {
        return around.measures.find(word).orElseGet(() -> {
            problem(origin(key), "pack.broken.unit", word, Nearest.offer(word, around.measures.names()));
            return Measure.NUMBER;
        });
    }

    public Optional<Node> findChild(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> new Node(value, around));
    }

    /** The mappings of a list; empty where the key is absent. */
    public List<Node> children(String key) {
        return elements(key).stream().map(value -> new Node(value, around)).toList();
    }

    /** The texts of a list; a single value counts as a list of one. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var element : elements(key)) {
            if (element instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problem(at(element), "pack.broken.plain_list", key);
            }
        }
        return List.copyOf(texts);
    }

    /** {@code key: {a: x, b: y}} as an ordered map of texts. */
    public Map<String, String> textMap(String key) {
        var map = new LinkedHashMap<String, String>();
        findChild(key).ifPresent(node -> node.keys().forEach(name -> map.put(name, node.text(name))));
        return map;
    }

    /** Call last: every key that no parser asked for is a problem, with the nearest known key. */
    public void refuseUnknownKeys() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                problem(at(value), "pack.broken.unknown_key", key, Nearest.offer(key, asked));
            }
        });
    }

    private List<org.yaml.snakeyaml.nodes.Node> elements(String key) {
        asked.add(key);
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    }

    private <E extends Enum<E>> E constant(String key, String text, Class<E> type, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        problem(origin(key), "pack.broken.choice", text, key, Nearest.offer(text, names));
        return otherwise;
    }

    private <T> T convert(String key, String text, Function<String, T> conversion, String broken, T otherwise) {
        try {
            return conversion.apply(text);
        } catch (NumberFormatException | DateTimeParseException malformed) {
            problem(origin(key), broken, text);
            return otherwise;
        }
    }

    private String scalar(org.yaml.snakeyaml.nodes.Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private Origin at(org.yaml.snakeyaml.nodes.Node node) {
        return new Origin(
                around.file.pack(), around.file.file(), node.getStartMark().getLine() + 1);
    }
}
