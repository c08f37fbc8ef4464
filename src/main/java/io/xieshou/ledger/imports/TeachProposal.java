package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.Matrix;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is proposed for a sheet nobody taught yet: its header, the field of each column by nearest label, the unit of figures, the rows that are no items. */
final class TeachProposal {

    private static final Pattern UNIT = Pattern.compile("单位[:：]\\s*([\\p{IsHan}]+)|[（(]([\\p{IsHan}]+)[）)]");

    private final TeachSheet sheet;
    private final TeachLedgers ledgers;
    private final TeachHeader header;

    private TeachProposal(TeachSheet sheet, TeachLedgers ledgers) {
        this.sheet = sheet;
        this.ledgers = ledgers;
        this.header = TeachHeader.of(sheet.grid(), ledgers.main());
    }

    /** @param rows phrases for the rows that are no items, see {@link TeachRows} */
    static TeachForm of(TeachSheet sheet, TeachLedgers ledgers, TeachRows rows) {
        return new TeachProposal(sheet, ledgers).form(rows);
    }

    private TeachForm form(TeachRows rows) {
        var paths = header.paths();
        var uses = uses(paths);
        return new TeachForm(
                sheet.name(),
                header.first(),
                header.last(),
                "",
                uses,
                filled(paths),
                false,
                parts(uses),
                titles(),
                header.isFound() ? rows.of(sheet, header.last()) : List.<RowRule>of(),
                Matrix.NONE,
                List.of(),
                List.of(),
                header.title(),
                "",
                "",
                "",
                "",
                "");
    }

    private List<Use> uses(List<String> paths) {
        var above = header.above();
        var fields = fields();
        var taken = new LinkedHashSet<String>();
        var uses = new ArrayList<Use>();
        for (int column = 1; column <= paths.size(); column++) {
            var path = paths.get(column - 1);
            var best = path.isEmpty() ? Optional.<String>empty() : best(path, fields, taken);
            best.ifPresent(taken::add);
            var field = best.map(fields::get);
            uses.add(Use.of(
                    column,
                    best.orElse(""),
                    field.flatMap(found -> measure(found, path, above)).orElse(""),
                    field.filter(TeachProposal::isNumber).isPresent() ? "sum" : "none"));
        }
        return uses;
    }

    private Map<String, Field> fields() {
        var fields = new LinkedHashMap<String, Field>();
        ledgers.main().fields().forEach(field -> fields.put(ledgers.main().code() + "." + field.code(), field));
        for (var other : ledgers.others()) {
            numbers(other).forEach(field -> fields.put(other.code() + "." + field.code(), field));
        }
        return fields;
    }

    /** Of a ledger that may take a part, only figures are proposed: the money of a project. */
    private List<Field> numbers(Ledger other) {
        return ledgers.fields(other).stream().filter(TeachProposal::isNumber).toList();
    }

    private static Optional<String> best(String path, Map<String, Field> fields, Set<String> taken) {
        var best = Optional.<String>empty();
        double likest = Likeness.NEAR;
        for (var field : fields.entrySet()) {
            double likeness = taken.contains(field.getKey()) ? 0 : Likeness.of(field.getValue(), path);
            if (likeness > likest || likeness == likest && best.isEmpty()) {
                best = Optional.of(field.getKey());
                likest = likeness;
            }
        }
        return best;
    }

    private LinkedHashMap<String, String> parts(List<Use> uses) {
        var parts = new LinkedHashMap<String, String>();
        for (var other : ledgers.others()) {
            if (uses.stream().anyMatch(use -> use.ledger().equals(other.code()))) {
                parts.put(other.code(), counter(other));
            }
        }
        return parts;
    }

    /** The field of a part's key that is neither the entry it belongs to nor said by a column numbers the rows. */
    private String counter(Ledger part) {
        var parent = ledgers.reference(part).map(Field::code).orElse("");
        return part.key().stream()
                .filter(code -> !code.equals(parent) && part.field(code).type() instanceof FieldType.Text)
                .findFirst()
                .orElse("");
    }

    private TreeSet<Integer> filled(List<String> paths) {
        var filled = new TreeSet<Integer>();
        for (var area : sheet.grid().merged()) {
            if (header.isFound()
                    && area.first().row() > header.last()
                    && area.height() > 1
                    && area.width() == 1
                    && area.first().column() <= paths.size()) {
                filled.add(area.first().column());
            }
        }
        return filled;
    }

    private List<String> titles() {
        return ledgers.main().fields().stream()
                .filter(field -> field.type() instanceof FieldType.Text text && text.length() == 4)
                .findFirst()
                .filter(year -> header.above().matches("(?s).*20\\d\\d年.*"))
                .map(year -> "{" + year.label().text() + ":年}年")
                .stream()
                .toList();
    }

    private static boolean isNumber(Field field) {
        return field.type() instanceof FieldType.Number;
    }

    /** The unit in the header's parentheses, else the one printed above the table, if figures of the field can have it. */
    private Optional<String> measure(Field field, String path, String above) {
        if (!(field.type() instanceof FieldType.Number number)) {
            return Optional.empty();
        }
        return unit(path, number).or(() -> unit(above, number));
    }

    private Optional<String> unit(String text, FieldType.Number number) {
        return UNIT.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(word -> ledgers.measures().find(word).stream())
                .filter(measure -> measure.sameDimension(number.measure()))
                .map(Measure::code)
                .findFirst();
    }
}
