package io.xieshou.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of one group give for one counted indicator, before it is turned into the indicator's measure.
 *
 * @param value the aggregate; null where it has none
 * @param entries how many entries stand behind it
 */
record Share(@Nullable BigDecimal value, long entries) {}
