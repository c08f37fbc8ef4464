package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Measure;
import io.xieshou.pack.Nearest;
import io.xieshou.workbook.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a plain table is which field: by the field's Chinese or English label or code, with the unit of its figures in parentheses behind,
 * 金额（万元）.
 *
 * @param problems columns that are missing or unknown, in sentences
 */
record PlainHeader(Map<Field, PlainColumn> columns, List<String> problems) {

    private static final Pattern UNIT = Pattern.compile("^(.*?)[（(]([^（）()]+)[）)]$");

    /** How well a row serves as header: the number of fields it names. */
    static int fit(Ledger ledger, Row row) {
        return (int) row.cells().stream()
                .filter(cell -> !cell.isBlank() && find(ledger, cell.text()).isPresent())
                .count();
    }

    static PlainHeader of(Ledger ledger, Row row, LocalDate on, FieldValues values) {
        var columns = new LinkedHashMap<Field, PlainColumn>();
        var unknown = new ArrayList<String>();
        for (var cell : row.cells()) {
            if (!cell.isBlank()) {
                find(ledger, cell.text())
                        .ifPresentOrElse(
                                named -> columns.putIfAbsent(
                                        named.field, new PlainColumn(cell.column(), measure(named, values))),
                                () -> unknown.add(t(
                                        "ledger.import.column.unknown",
                                        cell.address(),
                                        cell.text(),
                                        near(ledger, cell.text()))));
            }
        }
        var problems = new ArrayList<String>();
        ledger.fields().stream()
                .filter(field -> field.required(on) && !columns.containsKey(field))
                .forEach(field -> problems.add(
                        t("ledger.import.column.missing", field.label().text())));
        if (!problems.isEmpty()) {
            problems.addAll(unknown);
        }
        return new PlainHeader(columns, problems);
    }

    private static Optional<Named> find(Ledger ledger, String printed) {
        var words = TableHeader.squeezed(printed).replaceAll("[*＊]$", "");
        var whole = byName(ledger, words);
        if (whole.isPresent()) {
            return whole.map(field -> new Named(field, ""));
        }
        var split = UNIT.matcher(words);
        return split.matches()
                ? byName(ledger, split.group(1)).map(field -> new Named(field, split.group(2)))
                : Optional.empty();
    }

    private static @Nullable Measure measure(Named named, FieldValues values) {
        return named.unit.isEmpty() || !(named.field.type() instanceof FieldType.Number number)
                ? null
                : values.findUnit(number, named.unit).orElse(null);
    }

    private static Optional<Field> byName(Ledger ledger, String text) {
        return ledger.fields().stream()
                .filter(field -> field.code().equals(text)
                        || TableHeader.squeezed(field.label().zh()).equals(text)
                        || TableHeader.squeezed(field.label().en()).equalsIgnoreCase(text))
                .findFirst();
    }

    private static String near(Ledger ledger, String text) {
        var labels = ledger.fields().stream().map(field -> field.label().text()).toList();
        return String.join(t("page.separator"), Nearest.to(text, labels));
    }

    /** A field and the unit in parentheses behind its name; empty where there is none. */
    private record Named(Field field, String unit) {}
}
