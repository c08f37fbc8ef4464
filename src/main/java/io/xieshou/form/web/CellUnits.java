package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormRow;
import io.xieshou.form.Sheet;
import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Rate;
import io.xieshou.ledger.Entries;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that a figure comes from, one level of the filer's tree at a time, as far as the reader may see their entries. */
@Component
class CellUnits {

    private final CellExplanations explanations;
    private final Organisations organisations;
    private final Entries entries;

    CellUnits(CellExplanations explanations, Organisations organisations, Entries entries) {
        this.explanations = explanations;
        this.organisations = organisations;
        this.entries = entries;
    }

    /** What a group of units brings. */
    private record Part(Organisation unit, boolean only, Explanation why) {

        Figure figure() {
            return why.figure();
        }
    }

    /** Of the whole cell; a roll-up tells of the filers it adds up instead. */
    CellPage.@Nullable Units of(Actor actor, Sheet sheet, CellKey key, Explanation why) {
        return sheet.filer().isRollUp()
                ? null
                : of(actor, sheet, key, why, sheet.filer().id());
    }

    /** Of what stands below a unit. */
    CellPage.@Nullable Units of(Actor actor, Sheet sheet, CellKey key, Explanation why, int above) {
        var owners = owners(actor, why);
        var parts = parts(actor, sheet, key, above, owners);
        if (parts.stream().allMatch(Part::only)) {
            return null;
        }
        var hidden = why.figure().entries()
                - parts.stream().mapToLong(part -> part.figure().entries()).sum();
        return new CellPage.Units(
                table(sheet, key, parts),
                hidden <= 0 && !addsUp(why.figure(), parts) ? t("form.units.overlap") : "",
                hidden > 0 ? t("form.entries.hidden", hidden) : "");
    }

    /** The entries of a unit, and of those below it unless it is to be only its own, that the reader may see. */
    Scope scope(Actor actor, Sheet sheet, int unit, boolean only) {
        var readable = actor.findScope(Function.ENTRY_READ).orElse(Scope.nothing());
        var units = only
                ? Stream.of(unit)
                : organisations.subtree(unit, sheet.period().last()).stream().boxed();
        var ids = units.filter(
                        id -> readable.coversUnit(id) && sheet.filer().scope().coversUnit(id))
                .toList();
        return new Scope(Extent.of(ids), readable.places());
    }

    private Set<Integer> owners(Actor actor, Explanation why) {
        var owners = new TreeSet<Integer>();
        if (actor.may(Function.ENTRY_READ)) {
            why.parts().forEach(part -> owners.addAll(entries.owners(actor, part.ledger(), List.of(part.entries()))));
        }
        return owners;
    }

    private List<Part> parts(Actor actor, Sheet sheet, CellKey key, int above, Set<Integer> owners) {
        var parts = new ArrayList<Part>();
        for (var child : organisations.children(above, sheet.period().last())) {
            if (organisations.subtree(child.id(), sheet.period().last()).stream()
                    .anyMatch(owners::contains)) {
                parts.add(part(actor, sheet, key, child, false));
            }
        }
        if (owners.contains(above)) {
            var itself = organisations.getOrganisation(above, sheet.period().last());
            parts.add(part(actor, sheet, key, itself, true));
        }
        parts.sort(
                Comparator.comparing(part -> part.figure().value(), Comparator.nullsLast(Comparator.reverseOrder())));
        return parts;
    }

    private Part part(Actor actor, Sheet sheet, CellKey key, Organisation unit, boolean only) {
        var why = explanations.explain(sheet, key, scope(actor, sheet, unit.id(), only));
        return new Part(unit, only, why.orElseThrow());
    }

    /** Rates are weighted, not added; a distinct count may count one thing in several units. */
    private static boolean addsUp(Figure whole, List<Part> parts) {
        var sum = parts.stream()
                .map(part -> part.figure().value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.fraction() != null || whole.value() == null || sum.compareTo(whole.value()) == 0;
    }

    private TableView table(Sheet sheet, CellKey key, List<Part> parts) {
        var row = sheet.row(key);
        var rate = explanations.rate(sheet, row).orElse(null);
        var columns = new ArrayList<>(List.of(
                Column.text(t("form.entries.unit")),
                Column.figures(t("form.type.value"), row.measure().label(Words.language()))));
        if (rate != null) {
            columns.add(Column.figures(rate.numerator(), rate.numeratorMeasure().label(Words.language())));
            columns.add(
                    Column.figures(rate.denominator(), rate.denominatorMeasure().label(Words.language())));
        }
        columns.add(Column.figures(t("form.units.entries"), ""));
        var rows = parts.stream()
                .map(part -> row(SheetAddress.of(sheet), key, row, rate, part))
                .toList();
        return new TableView(t("form.units.title"), columns, rows, t("form.list.none"));
    }

    private static TableView.Row row(SheetAddress address, CellKey key, FormRow row, @Nullable Rate rate, Part part) {
        var cells = new ArrayList<>(List.of(
                part.only ? t("form.units.only", part.unit.name()) : part.unit.name(),
                CellText.figure(row, part.why.valueIn(row.measure()))));
        if (rate != null) {
            var fraction = part.figure().fraction();
            cells.add(fraction == null ? "" : side(fraction.numerator(), rate.numeratorMeasure()));
            cells.add(fraction == null ? "" : side(fraction.denominator(), rate.denominatorMeasure()));
        }
        cells.add(String.valueOf(part.figure().entries()));
        return new TableView.Row(
                part.unit.code(),
                address.unit(key, part.unit.code(), part.only),
                true,
                cells.stream().map(TableView.Cell::of).toList());
    }

    private static String side(BigDecimal value, Measure measure) {
        return Figures.show(value, measure.decimals());
    }
}
