package io.xieshou.cli;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Entries for a terminal and for programs. Identity and telephone numbers are in neither: they are revealed to people, one by one and with a reason. */
@Component
class EntryTexts {

    private static final int LONGEST = 32;

    private final FieldTexts texts;
    private final Organisations organisations;
    private final Places places;

    EntryTexts(FieldTexts texts, Organisations organisations, Places places) {
        this.texts = texts;
        this.organisations = organisations;
        this.places = places;
    }

    /** Texts to the left, figures to the right; long texts are cut. */
    TextTable table(Ledger ledger, List<Entry> entries) {
        var fields = Stream.concat(listed(ledger, false), listed(ledger, true)).toList();
        var headings = new ArrayList<>(List.of("ID", "单位 UNIT"));
        fields.forEach(field -> headings.add(field.label().text()));
        var rows = entries.stream().map(entry -> row(fields, entry)).toList();
        return new TextTable(headings, rows, 2 + (int) listed(ledger, false).count());
    }

    private static Stream<Field> listed(Ledger ledger, boolean figures) {
        return ledger.fields().stream()
                .filter(field -> field.listed() && isTold(field))
                .filter(field -> field.type() instanceof FieldType.Number == figures);
    }

    private List<String> row(List<Field> fields, Entry entry) {
        var row = new ArrayList<>(List.of(
                Long.toString(entry.id()),
                organisations.getOrganisation(entry.unitId()).code()));
        fields.forEach(field -> row.add(TextTable.cut(texts.show(field, entry.value(field.code())), LONGEST)));
        return row;
    }

    /** A number is an exact decimal text with its unit; units and places go by their codes. */
    Map<String, Object> document(Ledger ledger, Entry entry) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", entry.id());
        document.put("version", entry.version());
        document.put("state", entry.state());
        document.put("unit", organisations.getOrganisation(entry.unitId()).code());
        var told = new LinkedHashMap<String, Object>();
        ledger.fields().stream().filter(EntryTexts::isTold).forEach(field -> {
            var value = entry.value(field.code());
            if (value != null) {
                told.put(field.code(), value(field.type(), value));
            }
        });
        document.put("values", told);
        return document;
    }

    private record Amount(String value, String unit) {}

    private Object value(FieldType type, Object value) {
        if (type instanceof FieldType.Number number) {
            var exact = (BigDecimal) value;
            var scaled = exact.setScale(Math.max(exact.scale(), number.scale()));
            return new Amount(scaled.toPlainString(), number.stored().code());
        }
        if (type instanceof FieldType.InPlace) {
            return places.getPlace((Integer) value).code();
        }
        if (type instanceof FieldType.OfOrganisation) {
            return organisations.getOrganisation((Integer) value).code();
        }
        return value instanceof Boolean || value instanceof Long ? value : value.toString();
    }

    private static boolean isTold(Field field) {
        return !(field.type() instanceof FieldType.Secret);
    }
}
