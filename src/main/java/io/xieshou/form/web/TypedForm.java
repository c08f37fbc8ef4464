package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormRow;
import io.xieshou.form.Saying;
import io.xieshou.form.Typed;
import io.xieshou.indicator.Fraction;
import io.xieshou.indicator.Rate;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a figure is typed, as they come and go: one number, or numerator and denominator of a rate, and a reason.
 *
 * @param rate what the line's indicator divides; null where it is no rate or nobody defined it
 * @param measures units people may write behind a figure
 * @param typed what stands in the fields, by code; the texts as typed
 */
record TypedForm(FormRow row, @Nullable Rate rate, Measures measures, Map<String, String> typed) implements TypedCell {

    private static final String VALUE = "value";
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 500;

    /** What the cell says now, to be changed. */
    static TypedForm of(FormRow row, @Nullable Rate rate, Measures measures, Cell cell) {
        if (!(cell instanceof Cell.Manual manual)) {
            return new TypedForm(row, rate, measures, Map.of());
        }
        var reason = manual.statement().reason();
        var fraction = manual.typed().fraction();
        var value = manual.value();
        if (fraction != null) {
            return new TypedForm(
                    row,
                    rate,
                    measures,
                    Map.of(
                            NUMERATOR,
                            fraction.numerator().toPlainString(),
                            DENOMINATOR,
                            fraction.denominator().toPlainString(),
                            REASON,
                            reason));
        }
        return new TypedForm(
                row, rate, measures, Map.of(VALUE, value == null ? "" : value.toPlainString(), REASON, reason));
    }

    @Override
    public List<FieldView> fields(boolean checked) {
        var fields = new ArrayList<FieldView>();
        if (row.isRate()) {
            fields.add(number(NUMERATOR, label("form.type.numerator", numeratorWords()), numeratorMeasure(), checked));
            fields.add(number(
                    DENOMINATOR, label("form.type.denominator", denominatorWords()), denominatorMeasure(), checked));
        } else {
            fields.add(number(VALUE, t("form.type.value"), row.measure(), checked));
        }
        fields.add(FieldView.of(Kind.LONG_TEXT, REASON, t("form.type.reason"))
                .help(t("form.type.reason.help"))
                .value(text(REASON))
                .required()
                .error(checked ? reasonProblem() : null)
                .build());
        return fields;
    }

    @Override
    public Saying saying(CellKey key, long seen) {
        return Saying.typed(key, figure(), reason(), seen);
    }

    private String reason() {
        return text(REASON);
    }

    private Typed figure() {
        if (!row.isRate()) {
            return Typed.of(read(VALUE, row.measure()));
        }
        var given = row.measure().isPlain() ? Measure.NUMBER : row.measure();
        var fraction =
                new Fraction(read(NUMERATOR, numeratorMeasure()), read(DENOMINATOR, denominatorMeasure()), given);
        return Typed.of(fraction, row.measure());
    }

    private FieldView number(String code, String label, Measure measure, boolean checked) {
        return FieldView.of(Kind.NUMBER, code, label)
                .unit(measure.label(Words.language()))
                .value(text(code))
                .required()
                .error(checked ? new TypedNumber(text(code), measure, measures).problem() : null)
                .build();
    }

    private BigDecimal read(String code, Measure measure) {
        return new TypedNumber(text(code), measure, measures).read();
    }

    private @Nullable String reasonProblem() {
        if (reason().isBlank()) {
            return t("form.type.reason.missing");
        }
        return reason().length() > LONGEST_REASON ? t("form.type.reason.long", LONGEST_REASON) : null;
    }

    private String text(String code) {
        return typed.getOrDefault(code, "").strip();
    }

    private static String label(String key, Optional<String> words) {
        return words.map(known -> t(key + ".known", known)).orElseGet(() -> t(key));
    }

    private Optional<String> numeratorWords() {
        return Optional.ofNullable(rate).map(Rate::numerator);
    }

    private Optional<String> denominatorWords() {
        return Optional.ofNullable(rate).map(Rate::denominator);
    }

    private Measure numeratorMeasure() {
        return rate == null ? Measure.NUMBER : rate.numeratorMeasure();
    }

    private Measure denominatorMeasure() {
        return rate == null ? Measure.NUMBER : rate.denominatorMeasure();
    }
}
