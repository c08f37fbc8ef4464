package io.xieshou.api;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryChange;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entries as programs get them. The object {@code values} can be sent back as it came. Identity and phone numbers are left out: they are revealed to people,
 * one by one and with a reason.
 */
@Component
class EntryDocuments {

    private final Places places;
    private final Organisations organisations;
    private final FieldTexts texts;

    EntryDocuments(Places places, Organisations organisations, FieldTexts texts) {
        this.texts = texts;
        this.places = places;
        this.organisations = organisations;
    }

    Map<String, Object> of(Ledger ledger, Entry entry) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", entry.id());
        document.put("href", address(ledger, entry));
        document.put("version", entry.version());
        document.put("state", entry.state());
        document.put("unit", unit(entry.unitId()));
        document.put("values", values(ledger, entry));
        document.put("created_at", entry.createdAt().toString());
        document.put("updated_at", entry.updatedAt().toString());
        return document;
    }

    static String address(Ledger ledger, Entry entry) {
        return "/api/v1/ledgers/" + ledger.code() + "/entries/" + entry.id();
    }

    static boolean isTold(Field field) {
        return !(field.type() instanceof FieldType.Secret);
    }

    private Map<String, Object> values(Ledger ledger, Entry entry) {
        var told = new LinkedHashMap<String, Object>();
        ledger.fields().stream().filter(EntryDocuments::isTold).forEach(field -> {
            var value = entry.value(field.code());
            if (value != null) {
                told.put(field.code(), value(field, value));
            }
        });
        return told;
    }

    /** One value: a number with its unit, places and units by code and name, an entry by its id, all else as text. */
    Object value(Field field, Object value) {
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return amount(exact(number, (BigDecimal) value), number.stored().code());
        }
        if (type instanceof FieldType.InPlace) {
            return place((Integer) value);
        }
        if (type instanceof FieldType.OfOrganisation) {
            return unit((Integer) value);
        }
        if (type instanceof FieldType.Reference reference) {
            return Map.of("id", value, "ledger", reference.ledger());
        }
        if (type instanceof FieldType.Flag) {
            return value;
        }
        return text(type, value);
    }

    /** One change of an entry: what each field said before and after, as people read it. */
    Map<String, Object> change(Ledger ledger, EntryChange change) {
        var told = new LinkedHashMap<String, Object>();
        told.put("version", change.version());
        told.put("action", change.action());
        told.put("at", change.at().toString());
        told.put("by", change.by());
        told.put("reason", change.reason());
        var fields = new LinkedHashMap<String, Object>();
        if (change.before().containsKey("state")) {
            fields.put(
                    "state", sides(change.before().get("state"), change.after().getOrDefault("state", "")));
        }
        ledger.fields().stream()
                .filter(field -> isTold(field) && change.before().containsKey(field.column()))
                .forEach(field -> fields.put(
                        field.code(),
                        sides(
                                kept(field, change.before().getOrDefault(field.column(), "")),
                                kept(field, change.after().getOrDefault(field.column(), "")))));
        told.put("fields", fields);
        return told;
    }

    private static Map<String, String> sides(String before, String after) {
        var sides = new LinkedHashMap<String, String>();
        sides.put("before", before);
        sides.put("after", after);
        return sides;
    }

    /** What an entry refers to is told by its number: its title may be nothing for this reader. */
    private String kept(Field field, String stored) {
        return field.type() instanceof FieldType.Reference ? stored : texts.stored(field, stored);
    }

    static String text(FieldType type, Object value) {
        return type instanceof FieldType.Date date && date.month()
                ? value.toString().substring(0, 7)
                : value.toString();
    }

    /** With the decimals the field keeps, so that equal amounts are equal texts. */
    static String exact(FieldType.Number number, BigDecimal value) {
        return value.setScale(Math.max(value.scale(), number.scale())).toPlainString();
    }

    static Map<String, Object> amount(@Nullable String value, String unit) {
        var amount = new LinkedHashMap<String, Object>();
        amount.put("value", value);
        amount.put("unit", unit);
        return amount;
    }

    Map<String, Object> unit(int id) {
        var unit = organisations.getOrganisation(id);
        return named(unit.code(), organisations.fullName(id));
    }

    Map<String, Object> place(int id) {
        return named(places.getPlace(id).code(), places.path(id));
    }

    private static Map<String, Object> named(String code, String name) {
        var named = new LinkedHashMap<String, Object>();
        named.put("code", code);
        named.put("name", name);
        return named;
    }
}
