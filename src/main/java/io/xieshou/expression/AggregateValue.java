package io.xieshou.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes an {@link Aggregate} in Java. */
final class AggregateValue {

    private AggregateValue() {}

    static @Nullable Object of(Aggregate aggregate, List<? extends Values> oldestFirst) {
        var counted = oldestFirst.stream().filter(entry -> counts(aggregate, entry));
        return switch (aggregate.function()) {
            case COUNT -> BigDecimal.valueOf(counted.count());
            case SUM -> read(aggregate, counted).map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
            case DISTINCT ->
                BigDecimal.valueOf(counted.map(entry -> combination(aggregate, entry))
                        .filter(combination -> !combination.isEmpty())
                        .distinct()
                        .count());
            case LATEST ->
                read(aggregate, counted).reduce((older, newer) -> newer).orElse(null);
            case MIN -> read(aggregate, counted).min(Comparison::compare).orElse(null);
            case MAX -> read(aggregate, counted).max(Comparison::compare).orElse(null);
        };
    }

    private static boolean counts(Aggregate aggregate, Values entry) {
        var condition = aggregate.where();
        return condition == null || Boolean.TRUE.equals(condition.value(entry));
    }

    private static Stream<Object> read(Aggregate aggregate, Stream<? extends Values> entries) {
        var of = aggregate.of().get(0);
        return entries.<@Nullable Object>map(of::value).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** The values of an entry; empty where one is missing. Equal numbers count once, however they are written. */
    private static List<Object> combination(Aggregate aggregate, Values entry) {
        var combination = new ArrayList<Object>();
        for (var part : aggregate.of()) {
            var value = part.value(entry);
            if (value == null) {
                return List.of();
            }
            combination.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
        }
        return combination;
    }
}
