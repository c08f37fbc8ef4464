package io.xieshou.expression;

import io.xieshou.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values brought to one type, so that they can be added, compared or stand for each other: numbers to a common measure, texts in quotes to the code they
 * name, bare numbers to the measure of the value beside them.
 */
record Agreement(@Nullable Type agreed, List<Node> nodes) {

    private static final Agreement NONE = new Agreement(null, List.of());

    static Agreement of(Binder binder, List<Bound> parts) {
        if (parts.stream().anyMatch(Bound::isBroken)) {
            return NONE;
        }
        var leader =
                parts.stream().filter(part -> !isAdaptable(part)).findFirst().orElse(parts.get(0));
        var adapted = new ArrayList<Node>();
        for (var part : parts) {
            var node = part == leader ? part.node() : new Adapting(binder, leader.type()).adapt(part);
            if (node == null) {
                return NONE;
            }
            adapted.add(node);
        }
        return leader.type() instanceof Type.Number ? ofNumbers(adapted) : new Agreement(leader.type(), adapted);
    }

    private static boolean isAdaptable(Bound part) {
        return part.node() instanceof Literal.OfText
                || part.node() instanceof Literal.OfNumber number && number.isBare();
    }

    /** All are of one dimension and kind of accumulation by now. */
    private static Agreement ofNumbers(List<Node> nodes) {
        var types = nodes.stream().map(node -> (Type.Number) node.type()).toList();
        var measure =
                types.stream().map(Type.Number::measure).reduce(Measure::common).orElseThrow();
        var accumulation = types.stream()
                .map(Type.Number::accumulation)
                .reduce(Accumulation::or)
                .orElseThrow();
        var converted = nodes.stream().map(node -> Converted.to(measure, node)).toList();
        return new Agreement(new Type.Number(measure, accumulation), converted);
    }

    boolean isBroken() {
        return agreed == null;
    }

    Type type() {
        if (agreed == null) {
            throw new IllegalStateException("Values that do not agree have no common type.");
        }
        return agreed;
    }
}
