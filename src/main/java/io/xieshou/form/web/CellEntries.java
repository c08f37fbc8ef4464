package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.form.CellKey;
import io.xieshou.form.Sheet;
import io.xieshou.indicator.Explanation;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The entries behind a cell, as far as the reader may see them. */
@Component
class CellEntries {

    private static final int FIGURES = 2;

    private final Entries entries;
    private final FieldTexts texts;
    private final Places places;
    private final Organisations organisations;

    CellEntries(Entries entries, FieldTexts texts, Places places, Organisations organisations) {
        this.entries = entries;
        this.texts = texts;
        this.places = places;
        this.organisations = organisations;
    }

    /**
     * A list for each counted indicator that has entries.
     *
     * @param of the column they are those of; empty where it goes without saying
     */
    List<CellPage.Entries> show(Actor actor, Sheet sheet, CellKey key, Explanation explanation, String of) {
        return explanation.parts().stream()
                .filter(part -> part.figure().entries() > 0)
                .map(part -> show(actor, sheet, key, part, caption(explanation, part, of)))
                .toList();
    }

    private static String caption(Explanation explanation, Explanation.Part part, String of) {
        var caption = caption(explanation, part);
        return of.isEmpty() ? caption : t("form.entries.of", of, caption);
    }

    /** The ledger's name, with the part's own where two parts count the same ledger. */
    private static String caption(Explanation explanation, Explanation.Part part) {
        var ledger = part.ledger().label().text();
        var sharing = explanation.parts().stream()
                .filter(other -> other.ledger().code().equals(part.ledger().code()))
                .count();
        return sharing == 1
                ? ledger
                : t("form.entries.part", part.indicator().label().text(), ledger);
    }

    private CellPage.Entries show(Actor actor, Sheet sheet, CellKey key, Explanation.Part part, String caption) {
        var ledger = part.ledger();
        var reads = actor.may(Function.ENTRY_READ);
        var behind = part.figure().entries();
        var visible = reads ? entries.count(actor, ledger, List.of(part.entries()), behind) : 0;
        var first = reads ? entries.list(actor, ledger, EntryQuery.newest(List.of(part.entries()))) : List.<Entry>of();
        var hidden = behind - visible;
        var address = SheetAddress.of(sheet);
        return new CellPage.Entries(
                t("form.entries.title", caption, behind),
                table(caption, ledger, first, address, key),
                visible > first.size() ? t("form.entries.first", first.size(), visible) : "",
                hidden > 0 ? t("form.entries.hidden", hidden) : "",
                visible > 0 && actor.may(Function.EXPORT)
                        ? address.entries(key) + "?indicator="
                                + part.indicator().code()
                        : "");
    }

    private TableView table(String caption, Ledger ledger, List<Entry> shown, SheetAddress address, CellKey key) {
        var figures = ledger.fields().stream()
                .filter(field -> field.listed() && field.type() instanceof FieldType.Number)
                .limit(FIGURES)
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(t("form.entries.entry")));
        columns.add(Column.whole(t("form.entries.date")));
        columns.add(Column.text(t("form.entries.place")));
        columns.add(Column.text(t("form.entries.unit")));
        figures.forEach(field -> columns.add(Column.figures(field.label().text(), unit(field))));
        var rows = shown.stream()
                .map(entry -> row(ledger, entry, figures, address, key))
                .toList();
        return new TableView(caption, columns, rows, t("form.entries.none"));
    }

    private TableView.Row row(Ledger ledger, Entry entry, List<Field> figures, SheetAddress address, CellKey key) {
        var cells = Stream.concat(
                Stream.of(
                        title(ledger, entry),
                        entry.date().toString(),
                        entry.placeId() == null
                                ? ""
                                : places.getPlace(entry.placeId(), entry.date()).name(),
                        organisations.fullName(entry.unitId(), entry.date())),
                figures.stream().map(field -> texts.write(field, entry.value(field.code()))));
        return new TableView.Row(
                String.valueOf(entry.id()),
                address.entry(key, ledger.code(), entry.id()),
                true,
                cells.map(TableView.Cell::of).toList());
    }

    private String title(Ledger ledger, Entry entry) {
        var title = texts.title(ledger, entry);
        return title.isEmpty() ? "#" + entry.id() : title;
    }

    private static String unit(Field field) {
        return ((FieldType.Number) field.type()).measure().label(Words.language());
    }
}
