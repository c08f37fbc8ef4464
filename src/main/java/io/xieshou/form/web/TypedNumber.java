package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import io.xieshou.page.Words;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number as typed, with or without its unit: {@code 1.25}, {@code １２５００万元}. */
record TypedNumber(String text, Measure measure, Measures measures) {

    private static final int DECIMALS = 10;
    private static final int DIGITS = 28;

    /** What is wrong and how to mend it; null if nothing. */
    @Nullable
    String problem() {
        try {
            var number = convert(Figure.parse(text));
            return number.isEmpty() ? t("form.type.unit", text, measure.label(Words.language())) : size(number.get());
        } catch (UnreadableValue unreadable) {
            return unreadable.in(Words.language());
        }
    }

    /** In the measure; to be called when there is no {@link #problem}. */
    BigDecimal read() {
        return convert(Figure.parse(text)).orElseThrow();
    }

    private Optional<BigDecimal> convert(Figure written) {
        if (written.unit().isEmpty()) {
            return Optional.of(written.number());
        }
        return measures.find(written.unit())
                .filter(unit -> unit.sameDimension(measure))
                .map(unit -> unit.convert(written.number(), measure));
    }

    private @Nullable String size(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            return t("form.type.decimals", text, DECIMALS);
        }
        return plain.precision() - plain.scale() > DIGITS ? t("form.type.large", text) : null;
    }
}
