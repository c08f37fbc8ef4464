package io.xieshou.check;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Names;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import io.xieshou.pack.Origin;
import java.util.Optional;

/**
 * A check as a definition says it, before it is known which figures it is over.
 *
 * @param condition over their names
 * @param origin where it stands
 */
public record Rule(String condition, Label message, Severity severity, Origin origin) {

    /** Reads one of the list {@code checks}; whoever asks reads what else it says, and refuses the rest. */
    public static Rule read(Node node) {
        return new Rule(
                node.text("rule"),
                node.label("message"),
                node.choice("severity", Severity.class, Severity.ERROR),
                node.origin("rule"));
    }

    /** @throws BadExpression where it cannot be judged of them */
    public Check over(Names names) {
        return new Check(Expression.parseCondition(condition, names), message, severity);
    }

    /** The same; empty where it cannot be judged of them. */
    public Optional<Check> find(Names names) {
        try {
            return Optional.of(over(names));
        } catch (BadExpression misfit) {
            return Optional.empty();
        }
    }
}
