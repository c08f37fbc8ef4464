package io.xieshou.indicator;

import io.xieshou.measure.Measure;
import io.xieshou.measure.PeriodRule;
import io.xieshou.pack.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number defined over ledgers, 指标: counted from entries of one ledger, or composed of other indicators.
 *
 * @param code as forms and formulas name it
 * @param source documents and items that ask for it
 * @param measure what the number is counted in
 * @param counting how it is counted; null for a composed one
 * @param formula source of an expression over other indicators; null for a counted one
 */
public record Indicator(
        String code,
        Label label,
        String source,
        Measure measure,
        @Nullable Counting counting,
        @Nullable String formula) {

    /**
     * How entries make a number.
     *
     * @param ledger whose entries
     * @param value source of one aggregate: {@code sum(amount)}, {@code count()}, {@code distinct(helper)}, {@code latest(rate)}
     * @param where which entries, a condition; empty: all
     * @param date the field by which an entry falls into a period; empty: the ledger's business date
     * @param until with {@link PeriodRule#AS_OF}: the field from whose day on an entry no longer counts; empty: entries count for good
     * @param rule in the period, since 1 January of its year (the default), or as of its last day
     * @param states codes of the states that count; empty: those the ledger marks as counting
     */
    public record Counting(
            String ledger,
            String value,
            String where,
            String date,
            String until,
            PeriodRule rule,
            List<String> states) {}
}
