package io.xieshou.expression;

import io.xieshou.expression.Comparison.Operator;
import java.util.List;

/** Checks comparisons, {@code in} and {@code between}. */
record Testing(Binder binder, int column) {

    Node compare(Operator operator, Bound left, Bound right) {
        var agreed = Agreement.of(binder, List.of(left, right));
        if (agreed.isBroken() || operator.needsOrder() && !binder.expectOrdered(agreed.type(), column)) {
            return new Broken();
        }
        return new Comparison(operator, agreed.nodes().get(0), agreed.nodes().get(1));
    }

    Node in(List<Bound> parts, boolean negated) {
        for (var part : parts.subList(1, parts.size())) {
            if (!part.isBroken() && !(part.node() instanceof Literal)) {
                binder.problem(part.column(), Sentences.ONLY_LITERALS);
                return new Broken();
            }
        }
        var agreed = Agreement.of(binder, parts);
        var nodes = agreed.nodes();
        return agreed.isBroken() ? new Broken() : new Membership(nodes.get(0), nodes.subList(1, nodes.size()), negated);
    }

    Node between(List<Bound> parts, boolean negated) {
        var agreed = Agreement.of(binder, parts);
        if (agreed.isBroken() || !binder.expectOrdered(agreed.type(), column)) {
            return new Broken();
        }
        var nodes = agreed.nodes();
        return new Between(nodes.get(0), nodes.get(1), nodes.get(2), negated);
    }
}
