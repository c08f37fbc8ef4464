package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.measure.Figures;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values of fields into what people read and what files hold; the way back is {@link FieldValues}. */
@Component
public class FieldTexts {

    private final Ledgers ledgers;
    private final Places places;
    private final Organisations organisations;
    private final Secrets secrets;
    private final ReferenceValues references;

    FieldTexts(
            Ledgers ledgers, Places places, Organisations organisations, Secrets secrets, ReferenceValues references) {
        this.ledgers = ledgers;
        this.places = places;
        this.organisations = organisations;
        this.secrets = secrets;
        this.references = references;
    }

    /** The value as people read it, in the reader's language, with its unit of measure where it has one. */
    public String show(Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return number.measure().withUnit(shown(number, (BigDecimal) value), Words.language());
        }
        return write(field, value);
    }

    /** The value as it is typed and exported: without unit of measure; {@link FieldValues#read} gives the same value again. */
    public String write(Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return number.stored()
                    .convert((BigDecimal) value, number.measure())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (type instanceof FieldType.Date date) {
            return date.month() ? value.toString().substring(0, 7) : value.toString();
        }
        if (type instanceof FieldType.Flag) {
            return t(Boolean.TRUE.equals(value) ? "ledger.yes" : "ledger.no");
        }
        if (type instanceof FieldType.Code code) {
            return ledgers.codes(code.list(), LocalDate.MAX)
                    .find((String) value)
                    .map(item -> item.label().text())
                    .orElse((String) value);
        }
        if (type instanceof FieldType.InPlace) {
            return places.path((Integer) value);
        }
        if (type instanceof FieldType.OfOrganisation) {
            return organisations.getOrganisation((Integer) value).name();
        }
        if (type instanceof FieldType.Secret) {
            return secrets.open((String) value).map(SecretNumber::masked).orElse(t("ledger.secret.locked"));
        }
        return type instanceof FieldType.Reference reference ? title(reference, (Long) value) : value.toString();
    }

    /**
     * As {@link #write}, and never mistaken when it is read again: an entry carries its number, 食堂 #17; a unit stands behind its district, and what a name
     * does not tell alone is written as code.
     */
    public String writeExactly(Field field, @Nullable Object value, Setting setting) {
        if (value instanceof Long id && field.type() instanceof FieldType.Reference reference) {
            return (title(reference, id) + " #" + id).strip();
        }
        if (value instanceof Integer id && field.type() instanceof FieldType.OfOrganisation) {
            return writeUnit(id, setting);
        }
        if (value instanceof Integer id && field.type() instanceof FieldType.InPlace) {
            var path = places.path(id);
            var meant = places.resolve(path, null, setting.on()).found();
            return meant.filter(place -> place.id() == id).isPresent()
                    ? path
                    : places.getPlace(id).code();
        }
        return write(field, value);
    }

    /** The owner of an entry, never mistaken when it is read again. */
    public String writeUnit(int unit, Setting setting) {
        var name = organisations.fullName(unit);
        var meant =
                organisations.resolveFrom(name, setting.unit(), setting.on()).found();
        return meant.filter(found -> found.id() == unit).isPresent()
                ? name
                : organisations.getOrganisation(unit).code();
    }

    /** What the history keeps of a value, as people read it; what cannot be read any more is shown as it was kept. */
    public String stored(Field field, String kept) {
        var type = field.type();
        if (kept.isEmpty()) {
            return "";
        }
        if (type instanceof FieldType.Number || type instanceof FieldType.Date) {
            return show(field, type instanceof FieldType.Number ? new BigDecimal(kept) : LocalDate.parse(kept));
        }
        if (type instanceof FieldType.InPlace || type instanceof FieldType.OfOrganisation) {
            return show(field, Integer.valueOf(kept));
        }
        if (type instanceof FieldType.Reference) {
            return show(field, Long.valueOf(kept));
        }
        return show(field, type instanceof FieldType.Flag ? (Object) Boolean.valueOf(kept) : kept);
    }

    /** The title of an entry: the values of its ledger's title fields. */
    public String title(Ledger ledger, Entry entry) {
        return ledger.title().stream()
                .map(field -> write(ledger.field(field), entry.value(field)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String title(FieldType.Reference reference, long id) {
        var ledger = ledgers.get(reference.ledger());
        return references.find(ledger, id).map(entry -> title(ledger, entry)).orElse("#" + id);
    }

    private static String shown(FieldType.Number number, BigDecimal value) {
        return Figures.show(
                number.stored().convert(value, number.measure()),
                number.measure().decimals());
    }
}
