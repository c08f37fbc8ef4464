package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.Matrix;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.measure.Measure;
import io.xieshou.workbook.Grid;
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

    private static final int HEADER_WITHIN = 20;
    private static final Pattern UNIT = Pattern.compile("单位[:：]\\s*([\\p{IsHan}]+)|[（(]([\\p{IsHan}]+)[）)]");

    private final TeachSheet sheet;
    private final TeachLedgers ledgers;
    private final Grid grid;

    private TeachProposal(TeachSheet sheet, TeachLedgers ledgers) {
        this.sheet = sheet;
        this.ledgers = ledgers;
        this.grid = sheet.grid();
    }

    /** @param rows phrases for the rows that are no items, see {@link TeachRows} */
    static TeachForm of(TeachSheet sheet, TeachLedgers ledgers, TeachRows rows) {
        return new TeachProposal(sheet, ledgers).form(rows);
    }

    private TeachForm form(TeachRows rows) {
        var first = header();
        var last = last(first);
        var paths = first == 0 ? List.<String>of() : TableHeader.paths(grid, first, last + 1);
        var uses = uses(paths, first);
        return new TeachForm(
                sheet.name(),
                first,
                last,
                "",
                uses,
                filled(paths, last),
                false,
                parts(uses),
                titles(first),
                first == 0 ? List.<RowRule>of() : rows.of(sheet, last),
                Matrix.NONE,
                List.of(),
                List.of(),
                title(first),
                "",
                "",
                "",
                "",
                "");
    }

    /** The row that names most fields; among equals the one with most different words. */
    private int header() {
        int best = 0;
        int most = 1;
        for (int row = 1; row <= Math.min(HEADER_WITHIN, grid.height()); row++) {
            var texts = new LinkedHashSet<>(TableHeader.texts(grid, row));
            texts.remove("");
            int named = (int) texts.stream().filter(text -> isNamed(text)).count();
            int weight = texts.size() < 2 ? 0 : 10 * named + texts.size();
            if (weight > most) {
                best = row;
                most = weight;
            }
        }
        return best;
    }

    private boolean isNamed(String text) {
        return ledgers.main().fields().stream().anyMatch(field -> Likeness.of(field, text) >= Likeness.NEAR);
    }

    /** The last row that a cell merged downwards from the header's first row covers; a heading over several columns has words below it. */
    private int last(int first) {
        int last = first;
        for (int column = 1; first > 0 && column <= grid.width(); column++) {
            var area = grid.findMerged(first, column);
            if (area.isPresent()) {
                last = Math.max(last, area.get().last().row());
            }
        }
        return last;
    }

    private List<Use> uses(List<String> paths, int first) {
        var unit = page(first);
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
                    field.flatMap(found -> measure(found, path, unit)).orElse(""),
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

    private TreeSet<Integer> filled(List<String> paths, int last) {
        var filled = new TreeSet<Integer>();
        for (var area : grid.merged()) {
            if (area.first().row() > last
                    && last > 0
                    && area.height() > 1
                    && area.width() == 1
                    && area.first().column() <= paths.size()) {
                filled.add(area.first().column());
            }
        }
        return filled;
    }

    private List<String> titles(int first) {
        return ledgers.main().fields().stream()
                .filter(field -> field.type() instanceof FieldType.Text text && text.length() == 4)
                .findFirst()
                .filter(year -> page(first).matches("(?s).*20\\d\\d年.*"))
                .map(year -> "{" + year.label().text() + ":年}年")
                .stream()
                .toList();
    }

    /** The longest line above the header. */
    private String title(int first) {
        var longest = "";
        for (int row = 1; row < first; row++) {
            var text = TableHeader.texts(grid, row).stream()
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    private String page(int first) {
        var lines = new StringBuilder();
        for (int row = 1; row < first; row++) {
            lines.append(String.join(" ", new LinkedHashSet<>(TableHeader.texts(grid, row))))
                    .append('\n');
        }
        return lines.toString();
    }

    private static boolean isNumber(Field field) {
        return field.type() instanceof FieldType.Number;
    }

    /** The unit in the header's parentheses, else the one printed above the table, if figures of the field can have it. */
    private Optional<String> measure(Field field, String path, String page) {
        if (!(field.type() instanceof FieldType.Number number)) {
            return Optional.empty();
        }
        return unit(path, number).or(() -> unit(page, number));
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
