package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.imports.TeachForm.Fixed;
import io.xieshou.ledger.imports.TeachForm.Meaning;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.workbook.Address;
import java.util.ArrayList;
import java.util.List;

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

    TeachChoices choices() {
        return new TeachChoices(form, sheet, ledgers);
    }

    boolean isNumber(Use use) {
        return choices().isNumber(use);
    }

    boolean isDate(Use use) {
        return choices().isDate(use);
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
