package io.xieshou.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number an indicator gives for one group.
 *
 * @param value in the indicator's measure, exact and unrounded; null where there is none (a rate over nothing, the latest of nothing)
 * @param entries how many entries stand behind it; 0 means that nothing was recorded, which is not the same as a recorded zero
 */
public record Figure(@Nullable BigDecimal value, long entries) {

    public Figure {
        value = value == null ? null : io.xieshou.measure.Figures.plain(value);
    }

    static final Figure NONE = new Figure(null, 0);
}
