package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.CellOrigin;
import io.xieshou.form.Filling;
import io.xieshou.form.FormRow;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Sheet;
import io.xieshou.form.Statement;
import io.xieshou.page.Change;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains cells: definition, figures, entries, what people said. */
@Component
class CellPages {

    private final CellReasons reasons;
    private final FormSheets sheets;
    private final Filling filling;

    CellPages(CellReasons reasons, FormSheets sheets, Filling filling) {
        this.reasons = reasons;
        this.sheets = sheets;
        this.filling = filling;
    }

    /** @param typing as {@link CellPage#typing} */
    CellPage page(Actor actor, Sheet sheet, CellKey key, CellPage.@Nullable Typing typing) {
        var row = sheet.row(key);
        var cell = sheet.cell(key);
        var text = new CellText(row, cell);
        var why = reasons.of(actor, sheet, key);
        return new CellPage(
                title(sheet, row, key),
                trail(sheet),
                text.spoken(),
                text.kind(),
                facts(sheet, key, row, cell, text),
                sheet.failures(key).stream().map(Sheet.Failure::sentence).toList(),
                why.definition(),
                why.parts(),
                why.units(),
                why.entries(),
                sheet.filer().isRollUp() ? members(actor, sheet, key) : null,
                typing,
                sheet.filer().isRollUp() ? List.of() : history(sheet, row, key));
    }

    /** The form to type into a cell. */
    CellPage.Typing typing(Sheet sheet, CellKey key, TypedCell form, long seen, boolean checked, boolean inDrawer) {
        var cell = sheet.cell(key);
        var fields = form.fields(checked);
        var address = SheetAddress.of(sheet);
        return new CellPage.Typing(
                address.cell(key),
                fields,
                checked ? Fault.of(List.of(new FieldGroup("", fields)), List.of()) : List.of(),
                seen,
                cell.isMissing() || cell instanceof Cell.Awaiting ? SheetWords.none(sheet) : "",
                key.row(),
                address.none(),
                withdrawWords(cell),
                checked || !(cell instanceof Cell.Computed),
                inDrawer);
    }

    private static String withdrawWords(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return words.statement() == null ? "" : t("form.words.withdraw");
        }
        return cell instanceof Cell.Manual || cell instanceof Cell.Nil ? t("form.cell.withdraw") : "";
    }

    static List<Crumb> trail(Sheet sheet) {
        return List.of(
                new Crumb(t("form.navigation"), SheetAddress.list(sheet.period())),
                new Crumb(
                        t(
                                "form.sheet.crumb",
                                sheet.filer().name(),
                                SheetWords.period(sheet.period()),
                                sheet.form().label().text()),
                        SheetAddress.of(sheet).page()));
    }

    static String title(Sheet sheet, FormRow row, CellKey key) {
        var column = sheet.findColumn(key.column()).orElseThrow();
        return t("form.cell.title", row.label().text(), column.name());
    }

    private static List<Fact> facts(Sheet sheet, CellKey key, FormRow row, Cell cell, CellText text) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("form.fact.filer"), sheet.filer().name()));
        facts.add(Fact.of(t("form.fact.period"), SheetWords.period(sheet.period())));
        SheetWords.days(sheet, key).ifPresent(days -> facts.add(Fact.of(t("form.fact.days"), days)));
        facts.add(Fact.of(t("form.fact.source"), CellOrigin.of(row, cell)));
        text.exact().ifPresent(exact -> facts.add(Fact.of(t("form.fact.exact"), exact)));
        if (cell instanceof Cell.Manual manual) {
            var fraction = manual.typed().fraction();
            if (fraction != null) {
                facts.add(Fact.of(
                        t("form.fact.fraction"),
                        fraction.numerator().toPlainString() + " ÷ "
                                + fraction.denominator().toPlainString()));
            }
            var computed = manual.computed() == null ? null : manual.computed().value();
            facts.add(Fact.of(
                    t("form.fact.computed"), computed == null ? t("form.cell.empty") : text.withUnit(computed)));
            var difference = manual.difference();
            if (difference != null) {
                facts.add(Fact.of(t("form.fact.difference"), text.withUnit(difference)));
            }
        }
        if (!row.note().text().isEmpty()) {
            facts.add(Fact.of(t("form.fact.note"), row.note().text()));
        }
        return facts;
    }

    private TableView members(Actor actor, Sheet sheet, CellKey key) {
        var row = sheet.row(key);
        var columns = List.of(
                Column.text(t("form.list.filer")),
                Column.figures(t("form.type.value"), row.measure().label(Words.language())),
                Column.text(t("form.fact.source")));
        var rows = sheets.members(actor, sheet).stream()
                .map(member -> member(member, row, key))
                .toList();
        return new TableView(t("form.cell.members"), columns, rows, t("form.list.none"));
    }

    private static TableView.Row member(Sheet sheet, FormRow row, CellKey key) {
        var text = new CellText(row, sheet.cell(key));
        return new TableView.Row(
                sheet.filer().code(),
                SheetAddress.of(sheet).cell(key),
                true,
                List.of(
                        TableView.Cell.of(sheet.filer().name()),
                        TableView.Cell.of(text.printed()),
                        TableView.Cell.of(text.kind())));
    }

    private List<Change> history(Sheet sheet, FormRow row, CellKey key) {
        return filling.history(sheet, key).stream()
                .map(said -> change(row, said))
                .toList();
    }

    private static Change change(FormRow row, Statement said) {
        var kind = said.kind().name().toLowerCase(java.util.Locale.ROOT);
        var typed = said.typed();
        var figure = typed == null ? null : typed.value();
        var words = typed == null ? "" : typed.words();
        var value = figure == null ? words : row.measure().show(figure, Words.language());
        return new Change(
                CellOrigin.moment(said.at()), said.person(), t("form.said." + kind, value), said.reason(), List.of());
    }
}
