package io.xieshou.check;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Values;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between figures, 校核: {@code r27 <= r26}.
 *
 * @param rule a condition over the names of the figures
 * @param message what must hold, a sentence
 */
public record Check(Expression rule, Label message, Severity severity) {

    /** Reads the list {@code checks} of a definition; rules that cannot be used are noted as problems and left out. */
    public static List<Check> read(Node definition, Names names) {
        return definition.children("checks").stream()
                .flatMap(node -> read(node, node.text("rule"), names).stream())
                .toList();
    }

    private static Optional<Check> read(Node node, String rule, Names names) {
        var message = node.label("message");
        var severity = node.choice("severity", Severity.class, Severity.ERROR);
        node.refuseUnknownKeys();
        try {
            return Optional.of(new Check(Expression.parseCondition(rule, names), message, severity));
        } catch (BadExpression unreadable) {
            unreadable.problems().forEach(problem -> node.problems().add(node.origin("rule"), problem.sentence()));
            return Optional.empty();
        }
    }

    /** The same over figures in other measures; empty where it makes no sense in them. */
    public Optional<Check> over(Names names) {
        try {
            return Optional.of(new Check(Expression.parseCondition(rule.source(), names), message, severity));
        } catch (BadExpression misfit) {
            return Optional.empty();
        }
    }

    /** The names of the figures it speaks of. */
    public Set<String> names() {
        return rule.names().stream().map(Name::path).collect(Collectors.toUnmodifiableSet());
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
