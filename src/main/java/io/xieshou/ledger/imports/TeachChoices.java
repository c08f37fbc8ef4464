package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.Words;
import io.xieshou.workbook.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be chosen where a person teaches how a printed table is read. */
record TeachChoices(TeachForm form, TeachSheet sheet, TeachLedgers ledgers) {

    /** Options under one heading. */
    record Group(String label, List<Option> options) {}

    /** Where a column may go: the fields of every ledger filled, one group for each ledger. */
    List<Group> targets() {
        return ledgers.filled(form).stream()
                .map(ledger -> new Group(
                        ledger.label().text(),
                        ledgers.fields(ledger).stream()
                                .map(field -> new Option(ledger.code() + "." + field.code(), name(field)))
                                .toList()))
                .toList();
    }

    private static String name(Field field) {
        return field.requiredFrom() == null ? field.label().text() : t("teach.required", field.label());
    }

    List<Group> fieldsOf(Ledger ledger) {
        return List.of(new Group("", fields(ledger)));
    }

    /** Fields a meaning may be for, those of all ledgers filled. */
    List<Group> meaningFields() {
        return ledgers.filled(form).stream()
                .map(ledger -> new Group(ledger.label().text(), fields(ledger)))
                .toList();
    }

    private static List<Option> fields(Ledger ledger) {
        return ledger.fields().stream()
                .map(field -> new Option(field.code(), field.label().text()))
                .toList();
    }

    List<Option> parts(Use use) {
        return words(
                "teach.part.",
                isDate(use)
                        ? List.of("whole", "first_month", "last_month", "first_day", "last_day")
                        : List.of("whole", "first_name", "other_names", "words"));
    }

    List<Option> totals() {
        return words("teach.total.", List.of("none", "sum", "distinct", "count"));
    }

    List<Option> kinds() {
        var kinds = new ArrayList<Option>();
        for (var kind : RowKind.values()) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(new Option(word, t("teach.row." + word)));
        }
        return kinds;
    }

    private static List<Option> words(String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, t(prefix + code))).toList();
    }

    List<Option> measures(Use use) {
        return type(use).map(this::measures).orElse(List.of());
    }

    List<Option> matrixMeasures() {
        return ledgers.main()
                .find(form.matrix().value())
                .map(Field::type)
                .map(this::measures)
                .orElse(List.of());
    }

    private List<Option> measures(FieldType type) {
        return type instanceof FieldType.Number number
                ? ledgers.measures().list().stream()
                        .filter(measure -> measure.sameDimension(number.measure()))
                        .map(measure -> new Option(measure.code(), measure.label(Words.language())))
                        .toList()
                : List.of();
    }

    /** Printed columns by their header path. */
    List<Option> headers() {
        return sheet.paths(form).stream()
                .filter(path -> !path.isEmpty())
                .map(path -> new Option(path, path))
                .toList();
    }

    /** Printed columns by their number. */
    List<Option> numbers() {
        var numbers = new ArrayList<Option>();
        var paths = sheet.paths(form);
        for (int at = 1; at <= paths.size(); at++) {
            numbers.add(new Option(String.valueOf(at), Address.letters(at) + " " + paths.get(at - 1)));
        }
        return numbers;
    }

    List<Option> sheets() {
        return sheet.names().stream().map(name -> new Option(name, name)).toList();
    }

    boolean isNumber(Use use) {
        return type(use).filter(FieldType.Number.class::isInstance).isPresent();
    }

    boolean isDate(Use use) {
        return type(use).filter(FieldType.Date.class::isInstance).isPresent();
    }

    private Optional<FieldType> type(Use use) {
        return ledgers.find(form, use.to()).map(Field::type);
    }
}
