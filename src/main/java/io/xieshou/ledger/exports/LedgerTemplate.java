package io.xieshou.ledger.exports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.HeaderCell;
import io.xieshou.workbook.Look;
import io.xieshou.workbook.SheetCell;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The empty table of a ledger to fill in: a heading for each field with a note on what belongs there, drop-downs, and one line that shows how, marked so that
 * an import passes it over.
 */
@Component
public class LedgerTemplate {

    private final Ledgers ledgers;
    private final EntryColumns columns;
    private final Organisations organisations;
    private final Clock clock;

    LedgerTemplate(Ledgers ledgers, EntryColumns columns, Organisations organisations, Clock clock) {
        this.ledgers = ledgers;
        this.columns = columns;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Writes it in the reader's language; the stream is not closed. */
    public void write(Actor actor, Ledger ledger, OutputStream out) {
        var fields = asked(ledger);
        try (var workbook = WorkbookWriter.open(ledger.label().text(), Words.language())) {
            var shape = new ArrayList<>(columns.columns(fields, workbook));
            shape.add(Column.text(24));
            workbook.sheet(ledger.label().text(), shape)
                    .landscape()
                    .title(t("ledger.template.title", ledger.label()))
                    .line(t("ledger.template.lead"), "")
                    .header(List.of(headings(ledger, fields)))
                    .row(example(actor, fields));
            workbook.writeTo(out);
        }
    }

    /** The fields asked for today; those of other years come back by an export. */
    private List<Field> asked(Ledger ledger) {
        var today = LocalDate.now(clock);
        return ledgers.on(ledger.code(), today).fields().stream()
                .filter(field -> field.asked(today))
                .toList();
    }

    private List<HeaderCell> headings(Ledger ledger, List<Field> fields) {
        var headings = new ArrayList<HeaderCell>();
        fields.forEach(
                field -> headings.add(HeaderCell.of(columns.heading(ledger, field) + (isRequired(field) ? "*" : ""))
                        .withNote(note(field))));
        headings.add(HeaderCell.of(t("ledger.sheet.example")));
        return headings;
    }

    private boolean isRequired(Field field) {
        return field.required(LocalDate.now(clock));
    }

    private String note(Field field) {
        var lines = new ArrayList<String>();
        lines.add(t(isRequired(field) ? "ledger.template.required" : "ledger.template.optional"));
        lines.add(kind(field));
        var choices = columns.choices(field);
        if (!choices.isEmpty()) {
            lines.add(t("ledger.template.choices", String.join(t("page.separator"), choices)));
        }
        if (!field.help().text().isEmpty()) {
            lines.add(field.help().text());
        }
        return String.join("\n", lines);
    }

    private String kind(Field field) {
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return t("ledger.template.kind.number", number.measure().label(Words.language()));
        }
        if (type instanceof FieldType.Text words) {
            return t("ledger.template.kind.text", words.length());
        }
        return type instanceof FieldType.Reference reference
                ? t(
                        "ledger.template.kind.reference",
                        ledgers.get(reference.ledger()).label())
                : t("ledger.template.kind." + type.word());
    }

    private List<SheetCell> example(Actor actor, List<Field> fields) {
        var cells = new ArrayList<SheetCell>();
        fields.forEach(field -> cells.add(SheetCell.of(example(actor, field)).looking(Look.MANUAL)));
        cells.add(SheetCell.of(t("ledger.template.example")).looking(Look.MANUAL));
        return cells;
    }

    private Object example(Actor actor, Field field) {
        var type = field.type();
        var today = LocalDate.now(clock);
        if (type instanceof FieldType.Number number) {
            return number.measure().decimals() == 0 ? BigDecimal.TEN : new BigDecimal("12.5");
        }
        if (type instanceof FieldType.Date date) {
            return date.month() ? YearMonth.from(today) : today;
        }
        if (type instanceof FieldType.OfOrganisation) {
            return organisations.getOrganisation(actor.unitId()).name();
        }
        if (type instanceof FieldType.InPlace) {
            return t("ledger.template.place");
        }
        var choices = columns.choices(field);
        return choices.isEmpty() ? field.label().text() : choices.get(0);
    }
}
