package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what programs send into values of fields. What people write means the same here; numbers and yes and no come ready. */
final class GivenValues {

    /** Beyond that no column could hold it, and reckoning with it could fill the memory. */
    private static final int MOST_DIGITS = 60;

    private final Meanings meanings;
    private final FieldValues values;
    private final int unit;
    private final LocalDate today;
    private final Map<String, Measure> stored = new HashMap<>();

    /**
     * @param actor who sends them
     * @param unit the organisation the entries are of
     */
    GivenValues(FieldValues values, Actor actor, int unit, LocalDate today) {
        this.meanings = new Meanings(values, actor, today);
        this.values = values;
        this.unit = unit;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** @throws UnreadableField with the sentence for whoever sent it */
    @Nullable
    Object read(Field field, Given given, @Nullable Integer within) {
        if (given instanceof Given.Number number) {
            return number(field, number, within);
        }
        if (given instanceof Given.Truth truth) {
            return field.type() instanceof FieldType.Flag ? truth.truth() : text(field, given.shown(), within);
        }
        if (given instanceof Given.Strange) {
            throw UnreadableField.of(t("ledger.intake.strange", field.label().text()));
        }
        return text(field, given.shown(), within);
    }

    private @Nullable Object text(Field field, String text, @Nullable Integer within) {
        if (field.type() instanceof FieldType.Number number && isPlain(text)) {
            return counted(field, number, new BigDecimal(text), number.measure());
        }
        return meanings.of(field, text, within, unit);
    }

    private @Nullable Object number(Field field, Given.Number given, @Nullable Integer within) {
        if (Math.abs((long) given.number().scale()) + given.number().precision() > MOST_DIGITS) {
            throw UnreadableField.of(t("ledger.problem.large", field.label().text()));
        }
        if (field.type() instanceof FieldType.Number number) {
            return counted(field, number, given.number(), measure(field, number, given.unit()));
        }
        if (field.type() instanceof FieldType.Reference) {
            return meanings.of(field, "#" + given.number().toPlainString(), within, unit);
        }
        return meanings.of(field, given.number().toPlainString(), within, unit);
    }

    private Measure measure(Field field, FieldType.Number number, @Nullable String written) {
        if (written == null) {
            return number.measure();
        }
        return values.findUnit(number, written)
                .orElseThrow(() -> UnreadableField.of(t(
                        "ledger.read.unit",
                        field.label().text(),
                        written,
                        number.measure().label(Words.language()))));
    }

    private BigDecimal counted(Field field, FieldType.Number number, BigDecimal value, Measure measure) {
        var base = stored.computeIfAbsent(field.code(), code -> number.stored());
        return Figures.plain(measure.equals(base) ? value : measure.convert(value, base));
    }

    /** Digits with at most one point, short: what nearly every program sends. */
    private static boolean isPlain(String text) {
        var points = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < MOST_DIGITS && points < 2;
    }
}
