package io.xieshou.indicator;

import io.xieshou.expression.Aggregate;
import io.xieshou.expression.Values;
import io.xieshou.indicator.Remembered.Asked;
import io.xieshou.measure.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes figures with as few reads as there are ledgers: slices where they keep what is asked, one scan for the rest. */
@Component
class Reckoning {

    private final SliceMeasures measures;
    private final SliceRead slices;
    private final EntryScan scan;
    private final Remembered remembered;

    Reckoning(SliceMeasures measures, SliceRead slices, EntryScan scan, Remembered remembered) {
        this.measures = measures;
        this.slices = slices;
        this.scan = scan;
        this.remembered = remembered;
    }

    /** Figures narrowed by conditions, all counted together. */
    Figures figures(Map<String, List<Compiled>> narrowed, Question question) {
        var shares = shares(narrowed.values().stream().flatMap(List::stream).toList(), question);
        var figures = new LinkedHashMap<String, Map<String, Figure>>();
        narrowed.forEach((group, indicators) -> indicators.forEach(indicator -> figures.computeIfAbsent(
                        code(indicator), any -> new LinkedHashMap<>())
                .put(
                        group,
                        figure(indicator, shares, Shares.WHOLE, question.days().period()))));
        return new Figures(figures, Map.of());
    }

    private static String code(Compiled indicator) {
        return indicator.indicator().code();
    }

    Figures figures(List<Compiled> indicators, Question question, List<String> groups) {
        var shares = shares(indicators, question);
        var period = question.days().period();
        var figures = new LinkedHashMap<String, Map<String, Figure>>();
        var totals = new LinkedHashMap<String, Figure>();
        for (var indicator : indicators) {
            var code = code(indicator);
            totals.put(code, figure(indicator, shares, Shares.WHOLE, period));
            var byGroup = new LinkedHashMap<String, Figure>();
            groups.forEach(group -> byGroup.put(group, figure(indicator, shares, group, period)));
            figures.put(code, byGroup);
        }
        return new Figures(figures, totals);
    }

    private Shares shares(List<Compiled> indicators, Question question) {
        var roots = new LinkedHashSet<Counted>();
        indicators.forEach(indicator -> roots.addAll(indicator.roots()));
        var ready = measures.ready(roots.stream()
                .filter(Counted::isAdditive)
                .map(Counted::fingerprint)
                .toList());
        var asked = remembered.ask(question, roots);
        var shares = new Shares();
        roots.stream()
                .collect(Collectors.groupingBy(
                        counted -> counted.ledger().code(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneLedger -> shares.addAll(read(ofOneLedger, ready, asked)));
        return shares;
    }

    private Shares read(List<Counted> ofOneLedger, Map<String, SliceMeasure> ready, Asked asked) {
        var sliced = new ArrayList<Counted>();
        var scanned = new ArrayList<Counted>();
        for (var counted : ofOneLedger) {
            (isKept(counted, ready, asked.question()) ? sliced : scanned).add(counted);
        }
        var shares = new Shares();
        if (!sliced.isEmpty()) {
            shares.addAll(remembered.answer(sliced, asked, () -> slices.answer(sliced, ready, asked.question())));
        }
        if (!scanned.isEmpty()) {
            shares.addAll(remembered.answer(scanned, asked, () -> scan.answer(scanned, asked.question())));
        }
        return shares;
    }

    private static boolean isKept(Counted counted, Map<String, SliceMeasure> ready, Question question) {
        return counted.isAdditive()
                && ready.containsKey(counted.fingerprint())
                && question.days().areMonths();
    }

    static Figure figure(Compiled indicator, Shares shares, String group, Period period) {
        if (indicator instanceof Counted counted) {
            var share = shares.get(counted, group);
            return new Figure((BigDecimal) counted.number().value(raw(share.value())), share.entries());
        }
        var composed = (Composed) indicator;
        Values parts = code -> {
            var part = composed.parts().get(code);
            return part == null
                    ? PeriodDay.find(code).map(day -> day.of(period)).orElse(null)
                    : figure(part, shares, group, period).value();
        };
        var entries = composed.roots().stream()
                .mapToLong(root -> shares.get(root, group).entries())
                .sum();
        return new Figure((BigDecimal) composed.formula().value(parts), entries, fraction(composed, parts));
    }

    private static @Nullable Fraction fraction(Composed composed, Values parts) {
        var quotient = composed.formula().quotient().orElse(null);
        if (quotient == null) {
            return null;
        }
        var numerator = (BigDecimal) quotient.dividend().value(parts);
        var denominator = (BigDecimal) quotient.divisor().value(parts);
        return numerator == null || denominator == null
                ? null
                : new Fraction(numerator, denominator, quotient.measure());
    }

    private static Values raw(@Nullable BigDecimal aggregate) {
        return new Values() {
            @Override
            public @Nullable Object value(String path) {
                return null;
            }

            @Override
            public @Nullable Object total(Aggregate any) {
                return aggregate;
            }
        };
    }
}
