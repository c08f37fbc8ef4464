package io.xieshou.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;

/**
 * A unit of measure: 万元, 人次, 亩. Two measures add up only within one dimension; 人, 人次 and 户 are dimensions of their own (R-GEN-9).
 *
 * @param code what definitions write, e.g. {@code wan_yuan}; a ratio is {@code yuan/person}
 * @param zh the unit as printed in Chinese, e.g. 万元; empty for plain numbers
 * @param en the unit as printed in English
 * @param dimension what is measured, e.g. {@code money}
 * @param factor how many of the dimension's base unit one of this measure is; greater than zero
 * @param decimals decimals shown to people; never used while computing
 */
public record Measure(String code, String zh, String en, String dimension, BigDecimal factor, int decimals) {

    /** Decimals kept by a division that does not come out even; the rest is cut off, see {@link #quotient}. */
    public static final int QUOTIENT_SCALE = 20;

    /** A number without a unit: a ratio, a coefficient. */
    public static final Measure NUMBER = new Measure("number", "", "", "number", BigDecimal.ONE, 2);

    private static final Set<String> MEASURED = Set.of("money", "area", "length", "weight", "day", "month");

    public Measure {
        if (!code.matches("[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?")) {
            throw new IllegalArgumentException(
                    "Measure code '%s' is not valid: start with a lower-case letter, go on with letters, digits or '_'."
                            .formatted(code));
        }
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Measure %s has factor %s: it must be greater than 0.".formatted(code, factor.toPlainString()));
        }
        if (decimals < 0 || decimals > 10) {
            throw new IllegalArgumentException("Measure %s shows %d decimals: use 0 to 10.".formatted(code, decimals));
        }
    }

    /** Whether values of both may be added and compared. */
    public boolean sameDimension(Measure other) {
        return dimension.equals(other.dimension);
    }

    /** Whether this is a number without a unit or a percentage. */
    public boolean isPlain() {
        return sameDimension(NUMBER);
    }

    /** Whether this is one measure per another, as {@link #per} makes it. */
    public boolean isRatio() {
        return dimension.contains("/");
    }

    /** Whether it is counted by the piece (人, 个, 期) and not measured (元, 亩, 天). */
    public boolean isCounted() {
        return !isPlain() && !isRatio() && !MEASURED.contains(dimension);
    }

    /**
     * The value, counted in this measure, counted in the other. Exact where {@link #convertsExactlyTo} says so, as between 元, 万元 and 亿元; else, as from
     * 亩 to 平方米, cut after 20 decimals.
     */
    public BigDecimal convert(BigDecimal value, Measure to) {
        requireSameDimension(to);
        if (factor.compareTo(to.factor) == 0) {
            return value;
        }
        // What is stored is counted in the base unit: 100,000 rows of an import should not divide to find out what the
        // factor says.
        if (to.factor.compareTo(BigDecimal.ONE) == 0) {
            return value.multiply(factor.stripTrailingZeros());
        }
        return convertsExactlyTo(to) ? value.multiply(ratio(to)) : quotient(value.multiply(factor), to.factor);
    }

    /** How many of the other measure one of this is, where that is a finite decimal. */
    public BigDecimal ratio(Measure to) {
        return quotient(factor, to.factor).stripTrailingZeros();
    }

    /** The one of both to which the other converts exactly; the finer one where both do. */
    public Measure common(Measure other) {
        requireSameDimension(other);
        var finer = factor.compareTo(other.factor) <= 0 ? this : other;
        var coarser = finer == this ? other : this;
        return coarser.convertsExactlyTo(finer) ? finer : coarser;
    }

    /** Whether conversion is a multiplication by a finite decimal. */
    public boolean convertsExactlyTo(Measure to) {
        return to.factor.multiply(ratio(to)).compareTo(factor) == 0;
    }

    /** This measure per the other: 元 per 人 is 元/人. */
    public Measure per(Measure other) {
        return new Measure(
                code + "/" + other.code,
                zh + "/" + other.zh,
                en + "/" + other.en,
                dimension + "/" + other.dimension,
                quotient(factor, other.factor),
                Math.max(decimals, 2));
    }

    /** The same measure, shown with other decimals, as a form may ask. */
    public Measure withDecimals(int shown) {
        return new Measure(code, zh, en, dimension, factor, shown);
    }

    /** The base unit of the same dimension, nameless where this is not it; for converting only. */
    public Measure base() {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? this
                : new Measure(code, zh, en, dimension, BigDecimal.ONE, decimals);
    }

    /** The unit as printed in the language of the locale. */
    public String label(Locale locale) {
        return PeriodText.isChinese(locale) ? zh : en;
    }

    /** {@code 1,234.56 万元}: rounded for display by {@link Figures}, with the unit. */
    public String show(BigDecimal value, Locale locale) {
        return withUnit(Figures.show(value, decimals), locale);
    }

    /** As {@link #show}, with all decimals there are up to ten, so that two figures that differ look different. */
    public String showWhole(BigDecimal value, Locale locale) {
        var scale = Math.max(0, value.stripTrailingZeros().scale());
        return withUnit(Figures.show(value, Math.min(scale, 10)), locale);
    }

    /** The figure with the unit behind it; one that begins with a number, as 万元 does in English, is told apart from the figure: 48 × 10,000 yuan. */
    public String withUnit(String figure, Locale locale) {
        var unit = label(locale);
        if (unit.isEmpty() || unit.equals("%")) {
            return figure + unit;
        }
        return figure + (Character.isDigit(unit.charAt(0)) ? " × " : " ") + unit;
    }

    /**
     * Division as the whole product does it: 20 decimals, the rest cut off. Cutting, not rounding, so that the one rounding for display is right: a
     * figure rounded half up after a cut equals the true quotient rounded half up, which rounding twice does not.
     */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.DOWN);
    }

    private void requireSameDimension(Measure other) {
        if (!sameDimension(other)) {
            throw new IllegalArgumentException("%s (%s) and %s (%s) measure different things and cannot be converted."
                    .formatted(code, dimension, other.code, other.dimension));
        }
    }
}
