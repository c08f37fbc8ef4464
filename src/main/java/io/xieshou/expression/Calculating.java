package io.xieshou.expression;

import io.xieshou.expression.Arithmetic.Operator;
import io.xieshou.measure.Measure;
import java.util.List;

/** Checks {@code + - * /} and gives the result its measure. */
record Calculating(Binder binder, int column, Operator operator) {

    Node bind(Bound left, Bound right) {
        boolean fit = binder.expect(Type.NUMBER, left) & binder.expect(Type.NUMBER, right);
        if (!fit) {
            return new Broken();
        }
        return switch (operator) {
            case PLUS, MINUS -> sum(left, right);
            case TIMES -> product(left.node(), right.node());
            case DIVIDE -> quotient(left.node(), right.node());
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
            return new Arithmetic(operator, left, Converted.to(Measure.NUMBER, right), result(left));
        }
        if (measure(left).isPlain()) {
            return new Arithmetic(operator, Converted.to(Measure.NUMBER, left), right, result(right));
        }
        return cancelled(left, right);
    }

    /** 元/人 times 人 is 元. */
    private Node cancelled(Node left, Node right) {
        binder.problem(column, Sentences.MULTIPLIED_UNITS.with(unit(left), unit(right), unit(right)));
        return new Broken();
    }

    private Node quotient(Node left, Node right) {
        if (measure(right).isPlain()) {
            return new Arithmetic(operator, left, Converted.to(Measure.NUMBER, right), result(left));
        }
        if (measure(left).sameDimension(measure(right))) {
            var common = measure(left).common(measure(right));
            return new Arithmetic(operator, Converted.to(common, left), Converted.to(common, right), Type.NUMBER);
        }
        if (measure(left).isRatio() || measure(right).isRatio()) {
            binder.problem(column, Sentences.DIVIDED_TWICE.with(unit(left), unit(right)));
            return new Broken();
        }
        var per = Converted.to(plainAsNumber(left), left);
        return new Arithmetic(operator, per, right, Type.number(measure(per).per(measure(right))));
    }

    private static Measure plainAsNumber(Node node) {
        return measure(node).isPlain() ? Measure.NUMBER : measure(node);
    }

    /** A product of the measured side; percentages become plain numbers as they are multiplied. */
    private static Type result(Node measured) {
        return measured.type();
    }

    private static Measure measure(Node node) {
        return ((Type.Number) node.type()).measure();
    }

    private static Sentence unit(Node node) {
        return Sentences.unit((Type.Number) node.type());
    }
}
