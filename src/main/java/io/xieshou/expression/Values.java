package io.xieshou.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java values of names, while an expression is evaluated for one entry or one group. */
public interface Values {

    /** The value of a name, given by its canonical path; {@code null} for not known. */
    @Nullable
    Object value(String path);

    /** The value of an aggregate. */
    default @Nullable Object total(Aggregate aggregate) {
        throw new IllegalStateException("There are no entries to compute %s from.".formatted(aggregate.source()));
    }

    static Values of(Map<String, ? extends @Nullable Object> values) {
        return values::get;
    }

    /** Aggregates computed from these entries, oldest first (by business date, then id). */
    static Values ofEntries(List<? extends Values> oldestFirst) {
        return of(Map.of()).over(oldestFirst);
    }

    /** The same names, with aggregates computed from these entries, oldest first (by business date, then id). */
    default Values over(List<? extends Values> oldestFirst) {
        var names = this;
        return new Values() {
            @Override
            public @Nullable Object value(String path) {
                return names.value(path);
            }

            @Override
            public @Nullable Object total(Aggregate aggregate) {
                return aggregate.value(oldestFirst);
            }
        };
    }
}
