package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.directory.Resolution;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what people write into values of fields; the way back is {@link FieldTexts}. */
@Component
public class FieldValues {

    private final Ledgers ledgers;
    private final Places places;
    private final Organisations organisations;
    private final Secrets secrets;
    private final ReferenceValues references;

    FieldValues(
            Ledgers ledgers, Places places, Organisations organisations, Secrets secrets, ReferenceValues references) {
        this.ledgers = ledgers;
        this.places = places;
        this.organisations = organisations;
        this.secrets = secrets;
        this.references = references;
    }

    /**
     * What surrounds a value while it is read.
     *
     * @param on the day whose names and choices hold
     * @param within the place inside which a place's name is looked for first; null: anywhere
     * @param unit the organisation for which somebody acts; a unit is looked for in its district first; null: anywhere
     * @param readable the entries that a reference may name: those of others are not there, so that no answer tells of them
     */
    public record Setting(
            LocalDate on,
            @Nullable Integer within,
            @Nullable Integer unit,
            Scope readable) {

        /** A setting in which a reference names nothing, until it is told {@link #readBy} whom. */
        public Setting(LocalDate on, @Nullable Integer within, @Nullable Integer unit) {
            this(on, within, unit, Scope.nothing());
        }

        public Setting readBy(Actor actor) {
            return new Setting(
                    on, within, unit, actor.findScope(Function.ENTRY_READ).orElse(Scope.nothing()));
        }
    }

    /**
     * The value that a text means. Lines end with a line feed, whatever the browser or spreadsheet ends them with.
     *
     * @return null for a text of nothing but white space
     * @throws UnreadableField with a sentence that offers what is near
     */
    public @Nullable Object read(Field field, String written, Setting setting) {
        var text = written.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return null;
        }
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return readNumber(field, number, text);
        }
        if (type instanceof FieldType.Date date) {
            return PlainValues.day(field, date, text);
        }
        if (type instanceof FieldType.Flag) {
            return PlainValues.flag(field, text);
        }
        if (type instanceof FieldType.Code code) {
            return readCode(field, code, text, setting);
        }
        if (type instanceof FieldType.InPlace) {
            return found(field, places.resolve(text, setting.within(), setting.on()))
                    .id();
        }
        if (type instanceof FieldType.OfOrganisation) {
            return found(field, organisations.resolveFrom(text, setting.unit(), setting.on()))
                    .id();
        }
        if (type instanceof FieldType.Secret secret) {
            return seal(field, secret, text);
        }
        return type instanceof FieldType.Reference reference ? references.read(field, reference, text, setting) : text;
    }

    /**
     * The owner of an entry as it was written.
     *
     * @throws UnreadableField where no unit of the district of {@code setting.unit()} is meant
     */
    public int readUnit(String written, Setting setting) {
        var unit = Objects.requireNonNull(setting.unit());
        var resolution = organisations.resolveNear(written.strip(), unit, setting.on());
        return resolution
                .found()
                .orElseThrow(() -> new UnreadableField(t("ledger.read.name", t("ledger.unit"), resolution.sentence())))
                .id();
    }

    /** What a place is called now, where it was written by a name it had at another time. */
    public Optional<String> findNewName(int place, String written, LocalDate on) {
        var now = places.getPlace(place, on).name();
        var name = written.strip();
        var formerly = places.versions(place).stream().anyMatch(version -> name.endsWith(version.name()));
        return formerly && !name.endsWith(now) ? Optional.of(now) : Optional.empty();
    }

    private BigDecimal readNumber(Field field, FieldType.Number number, String text) {
        var written = PlainValues.figure(field, text);
        var measure = written.unit().isEmpty() ? number.measure() : unit(field, number, written.unit(), text);
        return Figures.plain(measure.convert(written.number(), number.stored()));
    }

    private String seal(Field field, FieldType.Secret secret, String text) {
        return SecretNumber.normalised(secret.kind(), text)
                .map(secrets::seal)
                .orElseThrow(() -> UnreadableField.of(field, "ledger.read." + secret.word()));
    }

    /** The unit people mean by a word behind a figure of a field; empty where it measures something else. */
    public Optional<Measure> findUnit(FieldType.Number number, String word) {
        return ledgers.measures().find(word).filter(measure -> measure.sameDimension(number.measure()));
    }

    private Measure unit(Field field, FieldType.Number number, String unit, String text) {
        return findUnit(number, unit)
                .orElseThrow(() -> UnreadableField.of(
                        field, "ledger.read.unit", text, number.measure().label(Words.language())));
    }

    private String readCode(Field field, FieldType.Code code, String text, Setting setting) {
        var list = ledgers.codes(code.list(), setting.on());
        return list.meaning(text)
                .map(CodeList.Item::code)
                .orElseThrow(() -> UnreadableField.of(
                        field,
                        "ledger.read.code",
                        text,
                        list.inForce(setting.on()).stream()
                                .map(item -> item.label().text())
                                .collect(Collectors.joining(t("page.separator")))));
    }

    private static <T> T found(Field field, Resolution<T> resolution) {
        Optional<T> found = resolution.found();
        return found.orElseThrow(
                () -> new UnreadableField(t("ledger.read.name", field.label().text(), resolution.sentence())));
    }
}
