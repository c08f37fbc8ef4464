package io.xieshou.api;

import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Indicator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indicators and their figures as programs get them. */
final class IndicatorDocuments {

    private IndicatorDocuments() {}

    static Map<String, Object> brief(Indicator indicator) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("code", indicator.code());
        brief.put("label", LedgerDocuments.label(indicator.label()));
        brief.put("unit", indicator.measure().code());
        brief.put("source", indicator.source());
        brief.put("href", "/api/v1/indicators/" + indicator.code());
        return brief;
    }

    /** An exact decimal with its unit, and how many entries make it. */
    static Map<String, Object> figure(Indicator indicator, Figure figure) {
        var told =
                EntryDocuments.amount(plain(figure.value()), indicator.measure().code());
        told.put("entries", figure.entries());
        return told;
    }

    static Map<String, Object> part(Explanation.Part part) {
        var told = figure(part.indicator(), part.figure());
        told.put("indicator", part.indicator().code());
        told.put("ledger", part.ledger().code());
        told.put("words", part.words());
        return told;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
