package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code a + b} and its like. Null beside anything is null; so is a division by zero. */
record Arithmetic(Operator operator, Node left, Node right, Type type) implements Node {

    enum Operator {
        PLUS("+", "+", Binding.SUM) {
            @Override
            BigDecimal apply(BigDecimal left, BigDecimal right) {
                return left.add(right);
            }
        },
        MINUS("-", "−", Binding.SUM) {
            @Override
            BigDecimal apply(BigDecimal left, BigDecimal right) {
                return left.subtract(right);
            }
        },
        TIMES("*", "×", Binding.PRODUCT) {
            @Override
            BigDecimal apply(BigDecimal left, BigDecimal right) {
                return left.multiply(right);
            }
        },
        DIVIDE("/", "÷", Binding.PRODUCT) {
            @Override
            @Nullable
            BigDecimal apply(BigDecimal left, BigDecimal right) {
                return right.signum() == 0 ? null : Measure.quotient(left, right);
            }

            @Override
            SqlFragment sql(SqlFragment left, SqlFragment right) {
                return SqlNumbers.quotient(left, right);
            }
        };

        private final String symbol;
        private final String sign;
        private final Binding binding;

        Operator(String symbol, String sign, Binding binding) {
            this.symbol = symbol;
            this.sign = sign;
            this.binding = binding;
        }

        abstract @Nullable BigDecimal apply(BigDecimal left, BigDecimal right);

        SqlFragment sql(SqlFragment left, SqlFragment right) {
            return left.append(" " + symbol + " ").append(right).inParentheses();
        }

        String sign() {
            return sign;
        }
    }

    Optional<Quotient> quotient() {
        return operator == Operator.DIVIDE
                ? Optional.of(new Quotient(new Expression(left), new Expression(right), ((Type.Number) type).measure()))
                : Optional.empty();
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return operator.sql(left.sql(columns), right.sql(columns));
    }

    @Override
    public @Nullable Object value(Values values) {
        var first = (BigDecimal) left.value(values);
        var second = (BigDecimal) right.value(values);
        return first == null || second == null ? null : operator.apply(first, second);
    }

    @Override
    public String source() {
        return left.sourceWithin(binding()) + " " + operator.symbol + " "
                + right.sourceWithin(binding().tighter());
    }

    @Override
    public String words(Speech speech) {
        return left.wordsWithin(binding(), speech) + " " + operator.sign + " "
                + right.wordsWithin(binding().tighter(), speech);
    }

    @Override
    public Binding binding() {
        return operator.binding;
    }

    @Override
    public List<Node> children() {
        return List.of(left, right);
    }
}
