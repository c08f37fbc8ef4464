package io.xieshou.indicator;

import io.xieshou.measure.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number an indicator gives for one group.
 *
 * @param value in the indicator's measure, exact and unrounded; null where there is none (a rate over nothing, the latest of nothing)
 * @param entries how many entries stand behind it; 0 means that nothing was recorded, which is not the same as a recorded zero
 * @param fraction the two sides of a rate, to be added up over groups; null for what is no rate
 */
public record Figure(
        @Nullable BigDecimal value, long entries, @Nullable Fraction fraction) {

    public static final Figure NONE = new Figure(null, 0);

    public Figure {
        value = value == null ? null : Figures.plain(value);
    }

    public Figure(@Nullable BigDecimal value, long entries) {
        this(value, entries, null);
    }
}
