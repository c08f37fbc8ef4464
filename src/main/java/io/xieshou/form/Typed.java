package io.xieshou.form;

import io.xieshou.indicator.Fraction;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody typed it, or words.
 *
 * @param value in the line's measure; null for a rate over nothing, and for words
 * @param fraction the two sides of a rate; null for what is no rate
 * @param words empty for a figure
 */
public record Typed(@Nullable BigDecimal value, @Nullable Fraction fraction, String words) {

    public static Typed of(BigDecimal value) {
        return new Typed(value, null, "");
    }

    public static Typed of(Fraction fraction, Measure measure) {
        return new Typed(fraction.in(measure), fraction, "");
    }

    public static Typed of(String words) {
        return new Typed(null, null, words);
    }

    public boolean isFigure() {
        return words.isEmpty();
    }
}
