package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.Fixed;
import io.xieshou.ledger.imports.TeachForm.Meaning;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.Words;
import io.xieshou.workbook.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a person teaches how a printed table is read, with what comes of it beside.
 *
 * @param changed something was typed that is not saved
 * @param checks what the layout it began from checks; they are kept
 */
record TeachPage(
        Import of,
        TeachForm form,
        TeachSheet sheet,
        TeachLedgers ledgers,
        TeachGrid grid,
        TeachPreviewPartial preview,
        List<Fault> faults,
        boolean changed,
        List<TableCheck> checks,
        String pack) {

    private static final int SPARE_LINES = 1;

    String title() {
        return t("teach.title", of.fileName());
    }

    String lead() {
        return form.base().isEmpty() ? t("teach.lead", ledgers.main().label()) : t("teach.lead.again", form.label());
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("ledger.navigation"), "/ledgers"),
                new Crumb(ledgers.main().label().text(), "/ledgers/" + of.ledger()),
                new Crumb(of.fileName(), "/imports/" + of.id()));
    }

    String url() {
        return "/imports/" + of.id() + "/teach";
    }

    /** The printed columns, each with what it goes to; those that become rows are told apart. */
    List<Column> columns() {
        var columns = new ArrayList<Column>();
        var paths = sheet.paths(form);
        for (int at = 1; at <= paths.size(); at++) {
            if (!paths.get(at - 1).isEmpty() && !form.matrix().covers(at)) {
                columns.add(new Column(at, paths.get(at - 1), sheet.sample(form, at), uses(at)));
            }
        }
        form.uses().stream()
                .filter(use -> use.at() == 0)
                .forEach(use -> columns.add(new Column(0, use.column(), t("teach.column.absent"), List.of(use))));
        return columns;
    }

    private List<Use> uses(int at) {
        return form.uses().stream().filter(use -> use.at() == at).toList();
    }

    /** A printed column. */
    record Column(int at, String header, String sample, List<Use> uses) {

        String letters() {
            return at == 0 ? "" : Address.letters(at);
        }
    }

    boolean isFilled(Column column) {
        return form.filled().contains(column.at());
    }

    Optional<FieldType> type(Use use) {
        return ledgers.find(form, use.to()).map(Field::type);
    }

    boolean isNumber(Use use) {
        return type(use).filter(FieldType.Number.class::isInstance).isPresent();
    }

    boolean isDate(Use use) {
        return type(use).filter(FieldType.Date.class::isInstance).isPresent();
    }

    /** Whether more is said of it than where it goes, so that all of it is shown. */
    boolean isSpecial(Use use) {
        var isText = !isNumber(use) && !isDate(use);
        return !use.when().isEmpty()
                || !use.pattern().isEmpty()
                || use.lenient()
                || !use.zero().isEmpty()
                || isText && !use.part().equals("whole")
                || !isNumber(use) && !use.total().equals("none");
    }

    /** The fields of every ledger filled, one group for each ledger. */
    List<Group> targets() {
        return ledgers.filled(form).stream()
                .map(ledger -> new Group(
                        ledger.label().text(),
                        ledgers.fields(ledger).stream()
                                .map(field -> new Option(ledger.code() + "." + field.code(), name(field)))
                                .toList()))
                .toList();
    }

    private String name(Field field) {
        return field.requiredFrom() == null ? field.label().text() : t("teach.required", field.label());
    }

    /** Options under one heading. */
    record Group(String label, List<Option> options) {}

    List<Group> fieldsOf(Ledger ledger) {
        return List.of(new Group(
                "",
                ledger.fields().stream()
                        .map(field -> new Option(field.code(), field.label().text()))
                        .toList()));
    }

    /** Fields a meaning may be for, those of all ledgers filled. */
    List<Group> meaningFields() {
        return ledgers.filled(form).stream()
                .map(ledger -> new Group(
                        ledger.label().text(),
                        ledger.fields().stream()
                                .map(field ->
                                        new Option(field.code(), field.label().text()))
                                .toList()))
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
        return type(use).map(type -> measures(type)).orElse(List.of());
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

    List<String> titleLines() {
        return spare(form.titles(), "");
    }

    List<RowRule> rowLines() {
        return spare(form.rows(), new RowRule(RowKind.TOTAL, ""));
    }

    List<Fixed> fixedLines() {
        return spare(form.fixed(), new Fixed("", ""));
    }

    List<Meaning> meaningLines() {
        return spare(form.meanings(), new Meaning("", "", ""));
    }

    private static <T> List<T> spare(List<T> lines, T empty) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE_LINES; i++) {
            all.add(empty);
        }
        return all;
    }
}
