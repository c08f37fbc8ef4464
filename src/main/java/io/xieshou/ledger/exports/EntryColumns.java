package io.xieshou.ledger.exports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Words;
import io.xieshou.workbook.Choices;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.WorkbookWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The columns by which a ledger's entries leave and come back: headings an import knows again, widths, drop-downs. */
@Component
class EntryColumns {

    private final Ledgers ledgers;
    private final Clock clock;

    EntryColumns(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The fields a file holds. Encrypted numbers stay in the house: masked they could not come back. */
    List<Field> fields(Ledger ledger) {
        return ledger.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.Secret))
                .toList();
    }

    /** 金额（万元）. A label that two fields share says nothing; such a field goes by its code. */
    String heading(Ledger ledger, Field field) {
        var label = field.label().text();
        var same = ledger.fields().stream()
                .filter(other -> other.label().text().equals(label))
                .count();
        var name = same > 1 ? field.code() : label;
        return field.type() instanceof FieldType.Number number
                ? t("ledger.sheet.unit", name, number.measure().label(Words.language()))
                : name;
    }

    /** A column of the writer's sheets for each of the fields. */
    List<Column> columns(List<Field> fields, WorkbookWriter into) {
        Map<List<String>, Choices> known = new HashMap<>();
        return fields.stream()
                .map(field -> {
                    var words = choices(field);
                    var column = column(field);
                    return words.isEmpty() ? column : column.choosing(known.computeIfAbsent(words, into::choices));
                })
                .toList();
    }

    /** What a cell may be chosen from; empty where anything may be written. */
    List<String> choices(Field field) {
        if (field.type() instanceof FieldType.Code code) {
            return ledgers.codes(code.list(), today()).inForce(today()).stream()
                    .map(item -> item.label().text())
                    .toList();
        }
        return field.type() instanceof FieldType.Flag ? List.of(t("ledger.yes"), t("ledger.no")) : List.of();
    }

    private static Column column(Field field) {
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return Column.number(16, number.measure().decimals());
        }
        if (type instanceof FieldType.Date) {
            return Column.centered(13);
        }
        if (type instanceof FieldType.Text words && words.lines()) {
            return Column.text(40);
        }
        return type instanceof FieldType.Code || type instanceof FieldType.Flag ? Column.text(14) : Column.text(24);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
