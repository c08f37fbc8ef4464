package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is what it is.
 *
 * @param words the definition in words, in the reader's language
 * @param figure the number
 * @param parts the counted indicators it rests on, one where it is counted itself
 */
public record Explanation(Indicator indicator, String words, Figure figure, List<Part> parts) {

    /** The number in another measure of its kind; null where there is none. */
    public @Nullable BigDecimal valueIn(Measure wanted) {
        var value = figure.value();
        return value == null ? null : indicator.measure().convert(value, wanted);
    }

    /** Whether the indicator is counted itself, and not put together from others. */
    public boolean isCounted() {
        return parts.size() == 1 && parts.get(0).indicator().code().equals(indicator.code());
    }

    /**
     * One counted indicator.
     *
     * @param words how it counts, in words
     * @param entries condition over the alias {@code e} for exactly the entries that make the figure; not limited to what a reader may see
     */
    public record Part(Indicator indicator, String words, Figure figure, Ledger ledger, SqlFragment entries) {}
}
