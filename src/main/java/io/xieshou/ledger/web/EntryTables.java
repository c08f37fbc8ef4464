package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Figures;
import io.xieshou.page.Badge;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import io.xieshou.page.TableView.Sort;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries as rows of a table: listed fields, figures aligned under their unit, state, owner. */
@Component
class EntryTables {

    private final FieldTexts texts;
    private final Places places;
    private final Organisations organisations;

    EntryTables(FieldTexts texts, Places places, Organisations organisations) {
        this.texts = texts;
        this.places = places;
        this.organisations = organisations;
    }

    TableView table(Ledger ledger, ListRequest asked, List<Entry> entries) {
        var fields = fields(ledger);
        var columns = new ArrayList<Column>();
        fields.forEach(field -> columns.add(column(ledger, field, asked)));
        columns.add(Column.whole(t("ledger.state")));
        columns.add(Column.whole(t("ledger.unit")));
        var rows = entries.stream().map(entry -> row(ledger, fields, entry)).toList();
        return new TableView(ledger.label().text(), columns, rows, t("ledger.list.empty"));
    }

    /** The listed fields as they were defined, but what names the entry heads its row. */
    private static List<Field> fields(Ledger ledger) {
        var name = ledger.title().get(0);
        return ledger.fields().stream()
                .filter(Field::listed)
                .sorted(Comparator.comparing(field -> !field.code().equals(name)))
                .toList();
    }

    private static Column column(Ledger ledger, Field field, ListRequest asked) {
        return column(field, field.type()).sortable(asked.sortedBy(field.code()).url(ledger), sort(field, asked));
    }

    private static Column column(Field field, FieldType type) {
        var label = field.label().text();
        if (type instanceof FieldType.Number number) {
            return Column.figures(label, number.measure().label(Words.language()));
        }
        var brief = type instanceof FieldType.Date || type instanceof FieldType.Code || type instanceof FieldType.Flag;
        return brief ? Column.whole(label) : Column.text(label);
    }

    private static Sort sort(Field field, ListRequest asked) {
        if (!field.code().equals(asked.sort())) {
            return Sort.NONE;
        }
        return asked.descending() ? Sort.DOWN : Sort.UP;
    }

    private Row row(Ledger ledger, List<Field> fields, Entry entry) {
        var cells = new ArrayList<Cell>();
        fields.forEach(field -> cells.add(Cell.of(text(field, entry))));
        cells.add(Cell.of(badge(ledger, entry)));
        cells.add(Cell.of(organisations.fullName(entry.unitId())));
        return new Row(String.valueOf(entry.id()), LedgerUrls.entry(ledger, entry.id()), cells);
    }

    private String text(Field field, Entry entry) {
        var value = entry.value(field.code());
        if (field.type() instanceof FieldType.Number number && value instanceof BigDecimal figure) {
            return Figures.showAligned(
                    number.stored().convert(figure, number.measure()),
                    number.measure().decimals());
        }
        return field.type() instanceof FieldType.InPlace && value instanceof Integer place
                ? place(place, entry.date())
                : texts.write(field, value);
    }

    /** The county, and what lies in it: the path from the province down would fill the row. */
    private String place(int id, LocalDate on) {
        var name = places.getPlace(id, on).name();
        return places.county(id, on)
                .filter(county -> county.id() != id)
                .map(county -> county.name() + name)
                .orElse(name);
    }

    static Badge badge(Ledger ledger, Entry entry) {
        var state = ledger.state(entry.state());
        return new Badge(
                state.counts() ? Badge.Tone.DONE : Badge.Tone.NEUTRAL,
                state.label().text());
    }
}
