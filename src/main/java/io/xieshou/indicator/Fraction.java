package io.xieshou.indicator;

import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a rate. Over several groups the numerators are added and the denominators, then one is divided by the other: a weighted rate.
 *
 * @param measure what the division gives; both sides count in measures that make it so
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator, Measure measure) {

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.add(other.numerator), denominator.add(other.denominator), measure);
    }

    public Fraction minus(Fraction other) {
        return new Fraction(numerator.subtract(other.numerator), denominator.subtract(other.denominator), measure);
    }

    /** The rate; null over nothing. */
    public @Nullable BigDecimal in(Measure wanted) {
        return denominator.signum() == 0
                ? null
                : Figures.plain(measure.convert(Measure.quotient(numerator, denominator), wanted));
    }
}
