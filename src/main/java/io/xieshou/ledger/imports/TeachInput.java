package io.xieshou.ledger.imports;

import io.xieshou.ledger.imports.TeachForm.Fixed;
import io.xieshou.ledger.imports.TeachForm.Matrix;
import io.xieshou.ledger.imports.TeachForm.Meaning;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.springframework.util.MultiValueMap;

/** Reads the posted page that teaches a layout. Lists come as several parameters of one name each, in the order of the page; empty lines are left out. */
final class TeachInput {

    private static final int MOST = 500;

    private final MultiValueMap<String, String> posted;

    private TeachInput(MultiValueMap<String, String> posted) {
        this.posted = posted;
    }

    static TeachForm read(MultiValueMap<String, String> posted) {
        return new TeachInput(posted).form();
    }

    private TeachForm form() {
        var header = numbers("header");
        return new TeachForm(
                one("sheet"),
                header.isEmpty() ? 0 : header.iterator().next(),
                header.stream().reduce(0, (earlier, later) -> later),
                one("words"),
                uses(),
                numbers("fill"),
                !one("group").isEmpty(),
                parts(),
                all("title").stream().filter(phrase -> !phrase.isBlank()).toList(),
                rows(),
                matrix(),
                list("fixed.to", at -> new Fixed(get("fixed.to", at), get("fixed.value", at))),
                meanings(),
                one("label"),
                one("english"),
                one("code"),
                one("source"),
                one("base"),
                one("model"));
    }

    private List<Use> uses() {
        return list(
                "use.at",
                at -> new Use(
                        number(get("use.at", at)),
                        get("use.column", at),
                        get("use.to", at),
                        get("use.part", at),
                        get("use.measure", at),
                        get("use.total", at),
                        get("use.zero", at),
                        get("use.when", at),
                        get("use.pattern", at),
                        get("use.unknown", at).equals("report")));
    }

    private LinkedHashMap<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        all("part").forEach(ledger -> parts.put(ledger, one("counter." + ledger)));
        return parts;
    }

    private List<RowRule> rows() {
        return list("row.words", at -> new RowRule(kind(get("row.kind", at)), get("row.words", at))).stream()
                .filter(rule -> !rule.phrase().isBlank())
                .toList();
    }

    private Matrix matrix() {
        return new Matrix(
                number(one("matrix.from")),
                number(one("matrix.to")),
                one("matrix.header"),
                one("matrix.below"),
                one("matrix.value"),
                one("matrix.measure"),
                one("matrix.total"),
                one("matrix.zero"));
    }

    private List<Meaning> meanings() {
        return list(
                        "meaning.field",
                        at -> new Meaning(
                                get("meaning.field", at), get("meaning.printed", at), get("meaning.means", at)))
                .stream()
                .filter(meaning -> !meaning.printed().isBlank())
                .toList();
    }

    private <T> List<T> list(String name, IntFunction<T> element) {
        var elements = new ArrayList<T>();
        for (int at = 0; at < Math.min(MOST, all(name).size()); at++) {
            elements.add(element.apply(at));
        }
        return elements;
    }

    private Set<Integer> numbers(String name) {
        var numbers = new TreeSet<Integer>();
        all(name).forEach(text -> numbers.add(number(text)));
        numbers.remove(0);
        return numbers;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static RowKind kind(String word) {
        for (var kind : RowKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        return RowKind.SKIP;
    }

    private String one(String name) {
        return get(name, 0);
    }

    private String get(String name, int at) {
        var values = all(name);
        return at < values.size() ? values.get(at).strip() : "";
    }

    private List<String> all(String name) {
        return posted.getOrDefault(name, List.of());
    }
}
