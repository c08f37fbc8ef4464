package io.xieshou.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was written, before names and types are known. Each part knows its column and how it is checked. */
sealed interface Syntax {

    int column();

    Node bind(Binder binder);

    default List<Syntax> parts() {
        return List.of();
    }

    /** The names written in it, in order. */
    default Stream<String> paths() {
        return parts().stream().flatMap(Syntax::paths);
    }

    record Number(int column, BigDecimal value, @Nullable Token unit) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return binder.number(value, unit);
        }
    }

    record Text(int column, String text) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Literal.OfText(text);
        }
    }

    record Day(int column, LocalDate day) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Literal.OfDate(day);
        }
    }

    record Truth(int column, boolean holds) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Literal.OfTruth(holds);
        }
    }

    record Path(int column, String path) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return binder.name(path, column);
        }

        @Override
        public Stream<String> paths() {
            return Stream.of(path);
        }
    }

    record Minus(int column, Syntax of) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            var bound = binder.bind(of);
            return binder.expect(Type.NUMBER, bound) ? new Negative(bound.node()) : new Broken();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(of);
        }
    }

    record Calculation(int column, Arithmetic.Operator operator, Syntax left, Syntax right) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Calculating(binder, column, operator).bind(binder.bind(left), binder.bind(right));
        }

        @Override
        public List<Syntax> parts() {
            return List.of(left, right);
        }
    }

    record Compared(int column, Comparison.Operator operator, Syntax left, Syntax right) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Testing(binder, column).compare(operator, binder.bind(left), binder.bind(right));
        }

        @Override
        public List<Syntax> parts() {
            return List.of(left, right);
        }
    }

    record Joined(int column, Logical.Operator operator, Syntax left, Syntax right) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            var first = binder.bind(left);
            var second = binder.bind(right);
            boolean fit = binder.expect(Type.BOOL, first) & binder.expect(Type.BOOL, second);
            return fit ? new Logical(operator, first.node(), second.node()) : new Broken();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(left, right);
        }
    }

    record Denied(int column, Syntax of) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            var bound = binder.bind(of);
            return binder.expect(Type.BOOL, bound) ? new Not(bound.node()) : new Broken();
        }

        @Override
        public List<Syntax> parts() {
            return List.of(of);
        }
    }

    /** {@code in} and {@code between}, of which the first part is tested and the others are what it is tested against. */
    record Tested(int column, boolean isRange, boolean negated, List<Syntax> parts) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            var bound = parts.stream().map(binder::bind).toList();
            var testing = new Testing(binder, column);
            return isRange ? testing.between(bound, negated) : testing.in(bound, negated);
        }
    }

    record Absent(int column, Syntax of, boolean negated) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            var bound = binder.bind(of);
            return bound.isBroken() ? new Broken() : new NullTest(bound.node(), negated);
        }

        @Override
        public List<Syntax> parts() {
            return List.of(of);
        }
    }

    /** A function of one row, or a total over entries, which alone may have a condition. */
    record Called(
            int column,
            String function,
            List<Syntax> arguments,
            @Nullable Syntax where) implements Syntax {

        @Override
        public Node bind(Binder binder) {
            return new Calling(binder, this).bind();
        }

        @Override
        public List<Syntax> parts() {
            return where == null
                    ? arguments
                    : Stream.concat(arguments.stream(), Stream.of(where)).toList();
        }
    }
}
