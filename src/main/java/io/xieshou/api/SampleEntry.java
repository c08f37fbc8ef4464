package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.ledger.CodeList;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An entry made up for the examples of the guide: what a ledger cannot do without, and an amount. */
@Component
class SampleEntry {

    /** Texts as short as this hold numbers and years rather than names. */
    private static final int SHORT = 20;

    private static final String AMOUNT = "12.50";

    private final Ledgers ledgers;
    private final Organisations organisations;
    private final Places places;

    SampleEntry(Ledgers ledgers, Organisations organisations, Places places) {
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.places = places;
    }

    /** The ledger to show things with: one that needs no entry of another and no covered number, with amounts if there is one, and short. */
    Optional<Ledger> ledger(LocalDate today) {
        return ledgers.list().stream()
                .filter(ledger -> fields(ledger, today).stream().allMatch(SampleEntry::canBeMadeUp))
                .min(Comparator.comparing((Ledger ledger) -> amount(ledger).isEmpty())
                        .thenComparing(ledger -> fields(ledger, today).size()));
    }

    /** The fields it fills: what must be there, the day, the place and the first amount. */
    List<Field> fields(Ledger ledger, LocalDate today) {
        var amount = amount(ledger);
        return ledger.fields().stream()
                .filter(field -> field.required(today)
                        || field.code().equals(ledger.date())
                        || field.code().equals(ledger.place())
                        || amount.filter(field::equals).isPresent())
                .toList();
    }

    private static Optional<Field> amount(Ledger ledger) {
        return ledger.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Number number
                        && number.measure().dimension().equals("money"))
                .findFirst();
    }

    private static boolean canBeMadeUp(Field field) {
        return !(field.type() instanceof FieldType.Reference) && !(field.type() instanceof FieldType.Secret);
    }

    /** What each field says in JSON, by its code. */
    Map<String, Object> json(Actor actor, Ledger ledger, LocalDate today) {
        var entry = new LinkedHashMap<String, Object>();
        fields(ledger, today)
                .forEach(field -> entry.put(
                        field.code(),
                        field.type() instanceof FieldType.Number number
                                ? amount(number)
                                : field.type() instanceof FieldType.Flag ? true : text(actor, field, today)));
        return entry;
    }

    /** The same as cells of a CSV, by the head of the column: an amount names its unit there. */
    Map<String, String> csv(Actor actor, Ledger ledger, LocalDate today) {
        var entry = new LinkedHashMap<String, String>();
        fields(ledger, today).forEach(field -> {
            var isNumber = field.type() instanceof FieldType.Number;
            var head = field.type() instanceof FieldType.Number number
                    ? "%s(%s)".formatted(field.code(), number.measure().code())
                    : field.code();
            entry.put(head, isNumber ? AMOUNT : text(actor, field, today));
        });
        return entry;
    }

    private static Map<String, String> amount(FieldType.Number number) {
        var amount = new LinkedHashMap<String, String>();
        amount.put("value", AMOUNT);
        amount.put("unit", number.measure().code());
        return amount;
    }

    private String text(Actor actor, Field field, LocalDate today) {
        var type = field.type();
        if (type instanceof FieldType.Date date) {
            return date.month() ? today.toString().substring(0, "2020-09".length()) : today.toString();
        }
        if (type instanceof FieldType.Code code) {
            return ledgers.codes(code.list(), today).inForce(today).stream()
                    .map(CodeList.Item::code)
                    .findFirst()
                    .orElse("");
        }
        if (type instanceof FieldType.InPlace) {
            return place(actor).map(Place::code).orElse("");
        }
        if (type instanceof FieldType.OfOrganisation) {
            return organisations.getOrganisation(actor.unitId()).code();
        }
        return type instanceof FieldType.Text text && text.length() > SHORT
                ? t("api.guide.made_up", field.label().text())
                : String.valueOf(today.getYear());
    }

    /** The place the post is bound to; for others 武川县, which every vintage of the divisions has. */
    private Optional<Place> place(Actor actor) {
        return Optional.ofNullable(actor.placeId()).map(places::getPlace).or(() -> places.findByCode("150125"));
    }
}
