package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Nearest;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.ErrorColumn;
import io.xieshou.workbook.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a plain table is which field: by the field's Chinese or English label or code, with the unit of its figures in parentheses behind,
 * 金额（万元）.
 *
 * @param owner the column that names the unit of each row, as exports do; 0 where none does
 * @param example the column that marks the example line of a template; 0 where there is none
 * @param problems columns that are missing, in sentences; with them those nobody knows
 * @param findings columns nobody knows, in sentences
 */
record PlainHeader(
        Map<Field, PlainColumn> columns, int owner, int example, List<String> problems, List<String> findings) {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

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
            var named = find(ledger, cell.text());
            if (named.isPresent()) {
                var field = named.get().field;
                columns.putIfAbsent(field, PlainColumn.of(cell.column(), field, measure(named.get(), values)));
            } else if (!cell.isBlank() && !isOurs(cell)) {
                unknown.add(unknown(ledger, cell));
            }
        }
        var problems = missing(ledger, columns.keySet(), on);
        if (!problems.isEmpty()) {
            problems.addAll(unknown);
        }
        return new PlainHeader(
                columns, column(row, "ledger.unit"), column(row, "ledger.sheet.example"), problems, unknown);
    }

    private static List<String> missing(Ledger ledger, Set<Field> there, LocalDate on) {
        var sentences = new ArrayList<String>();
        ledger.fields().stream()
                .filter(field -> field.required(on) && !there.contains(field))
                .forEach(field -> sentences.add(
                        t("ledger.import.column.missing", field.label().text())));
        return sentences;
    }

    private static String unknown(Ledger ledger, Cell cell) {
        var near = near(ledger, cell.text());
        return near.isEmpty()
                ? t("ledger.import.column.strange", cell.address(), cell.text())
                : t("ledger.import.column.unknown", cell.address(), cell.text(), near);
    }

    /** A column that exports, templates and files with an error column have besides the fields. */
    private static boolean isOurs(Cell cell) {
        return cell.text().strip().equals(ErrorColumn.HEADING)
                || Stream.of("ledger.unit", "ledger.state", "ledger.sheet.example")
                        .anyMatch(key -> says(cell, key));
    }

    private static int column(Row row, String key) {
        return row.cells().stream()
                .filter(cell -> says(cell, key))
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(0);
    }

    private static boolean says(Cell cell, String key) {
        return LANGUAGES.stream().anyMatch(language -> cell.text().strip().equals(Words.in(language, key)));
    }

    /** Codes of the fields the table has columns for. */
    Set<String> given() {
        return columns.keySet().stream().map(Field::code).collect(Collectors.toSet());
    }

    /** Whether a row is the example line of a template. */
    boolean isExample(Row row) {
        return !row.cell(example).isBlank();
    }

    /** The field a printed heading names, with the unit it states. */
    static Optional<Named> find(Ledger ledger, String printed) {
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
    record Named(Field field, String unit) {}
}
