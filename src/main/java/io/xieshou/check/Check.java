package io.xieshou.check;

import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Values;
import io.xieshou.pack.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between figures, 校核: {@code r27 <= r26}.
 *
 * @param rule a condition over the names of the figures
 * @param message what must hold, a sentence
 */
public record Check(Expression rule, Label message, Severity severity) {

    /** The names of the figures it speaks of, in its own order. */
    public List<String> names() {
        return rule.names().stream().map(Name::path).distinct().toList();
    }

    /** Whether it holds for these figures, by name. */
    public Verdict judge(Map<String, Reading> readings) {
        var values = new HashMap<String, @Nullable Object>();
        readings.forEach((name, reading) -> values.put(name, reading.value()));
        var spokenOf = rule.names().stream()
                .map(name -> Objects.requireNonNull(readings.get(name.path()), name.path()))
                .toList();
        return new Verdict(this, outcome(rule.value(Values.of(values))), spokenOf);
    }

    private static Verdict.Outcome outcome(@Nullable Object held) {
        if (held == null) {
            return Verdict.Outcome.UNKNOWN;
        }
        return Boolean.TRUE.equals(held) ? Verdict.Outcome.HOLDS : Verdict.Outcome.FAILS;
    }
}
