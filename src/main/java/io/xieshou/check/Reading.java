package io.xieshou.check;

import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that checks speak of.
 *
 * @param value in the measure, exact; null where there is none
 */
public record Reading(
        String label, Measure measure, @Nullable BigDecimal value) {

    /** 市级项目数 10 个; all decimals there are, so that two figures that differ look different. */
    String words() {
        if (value == null) {
            return label;
        }
        return label + " " + measure.showWhole(value, Words.language());
    }
}
