package io.xieshou.expression;

import io.xieshou.expression.Arithmetic.Operator;
import io.xieshou.language.Sentence;
import io.xieshou.measure.Measure;
import java.util.List;
import java.util.Optional;

/** Checks {@code + - * /} and gives the result its measure. */
record Calculating(Binder binder, int column, Operator operator) {

    Node bind(Bound left, Bound right) {
        boolean fit = binder.expect(Type.NUMBER, left) & binder.expect(Type.NUMBER, right);
        if (!fit) {
            return new Broken();
        }
        return switch (operator) {
            case PLUS, MINUS -> sum(left, right);
            case TIMES -> product(plainly(left.node()), plainly(right.node()));
            case DIVIDE -> quotient(plainly(left.node()), plainly(right.node()));
        };
    }

    private Node sum(Bound left, Bound right) {
        var agreed = Agreement.of(binder, List.of(left, right));
        return agreed.isBroken()
                ? new Broken()
                : new Arithmetic(operator, agreed.nodes().get(0), agreed.nodes().get(1), agreed.type());
    }

    private Node product(Node left, Node right) {
        if (measure(right).isPlain()) {
            return new Arithmetic(operator, left, right, left.type());
        }
        if (measure(left).isPlain()) {
            return new Arithmetic(operator, left, right, right.type());
        }
        return cancelled(left, right)
                .or(() -> cancelled(right, left))
                .orElseGet(() -> refused(Sentences.MULTIPLIED_UNITS.with(unit(left), unit(right), unit(right))));
    }

    /** 元/人 times 人 is 元. */
    private Optional<Node> cancelled(Node ratio, Node by) {
        if (!measure(ratio).isRatio()) {
            return Optional.empty();
        }
        var codes = measure(ratio).code().split("/");
        var below = binder.findMeasure(codes[1]).filter(measure(by)::sameDimension);
        return below.flatMap(unit -> binder.findMeasure(codes[0])
                .map(above -> new Arithmetic(operator, ratio, Converted.to(unit, by), Type.number(above))));
    }

    private Node refused(Sentence words) {
        binder.problem(column, words);
        return new Broken();
    }

    private Node quotient(Node left, Node right) {
        if (measure(right).isPlain()) {
            return new Arithmetic(operator, left, right, left.type());
        }
        if (measure(left).sameDimension(measure(right))) {
            var common = measure(left).common(measure(right));
            return new Arithmetic(operator, Converted.to(common, left), Converted.to(common, right), Type.NUMBER);
        }
        if (measure(left).isRatio() || measure(right).isRatio()) {
            return refused(Sentences.DIVIDED_TWICE.with(unit(left), unit(right)));
        }
        return new Arithmetic(operator, left, right, Type.number(measure(left).per(measure(right))));
    }

    /** Percentages are multiplied and divided as what they stand for: 80% is 0.8. */
    private static Node plainly(Node node) {
        return measure(node).isPlain() ? Converted.to(Measure.NUMBER, node) : node;
    }

    private static Measure measure(Node node) {
        return ((Type.Number) node.type()).measure();
    }

    private static Sentence unit(Node node) {
        return Sentences.unit((Type.Number) node.type());
    }
}
