package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code a <= b} and its like. Null on either side gives null: not known. */
record Comparison(Operator operator, Node left, Node right) implements Node {

    /** How it is said of what has no order: 资金级别为区级. */
    static final Sentence IS = new Sentence("{0}为{1}", "{0} is {1}");

    static final Sentence IS_NOT = new Sentence("{0}不是{1}", "{0} is not {1}");

    enum Operator {
        EQUAL("=", "=", order -> order == 0),
        UNEQUAL("<>", "≠", order -> order != 0),
        LESS("<", "<", order -> order < 0),
        AT_MOST("<=", "≤", order -> order <= 0),
        GREATER(">", ">", order -> order > 0),
        AT_LEAST(">=", "≥", order -> order >= 0);

        private final String symbol;
        private final String sign;
        private final IntPredicate accepts;

        Operator(String symbol, String sign, IntPredicate accepts) {
            this.symbol = symbol;
            this.sign = sign;
            this.accepts = accepts;
        }

        static Map<String, Operator> bySymbol() {
            return Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(operator -> operator.symbol, operator -> operator));
        }

        /** What holds where this does not. */
        Operator opposite() {
            return switch (this) {
                case EQUAL -> UNEQUAL;
                case UNEQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_LEAST -> LESS;
                case AT_MOST -> GREATER;
                case GREATER -> AT_MOST;
            };
        }

        boolean needsOrder() {
            return this != EQUAL && this != UNEQUAL;
        }
    }

    /** Below 0, 0 or above 0; for values without order only whether it is 0 means something. */
    static int compare(Object left, Object right) {
        if (left instanceof BigDecimal first && right instanceof BigDecimal second) {
            return first.compareTo(second);
        }
        if (left instanceof LocalDate first && right instanceof LocalDate second) {
            return first.compareTo(second);
        }
        return left.equals(right) ? 0 : 1;
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return left.sql(columns)
                .append(" " + operator.symbol + " ")
                .append(right.sql(columns))
                .inParentheses();
    }

    @Override
    public @Nullable Object value(Values values) {
        var first = left.value(values);
        var second = right.value(values);
        return first == null || second == null ? null : operator.accepts.test(compare(first, second));
    }

    @Override
    public String source() {
        return left.sourceWithin(Binding.SUM) + " " + operator.symbol + " " + right.sourceWithin(Binding.SUM);
    }

    @Override
    public String words(Speech speech) {
        var first = left.wordsWithin(Binding.SUM, speech);
        var second = right.wordsWithin(Binding.SUM, speech);
        if (!operator.needsOrder() && !left.type().isOrdered()) {
            return speech.say(operator == Operator.EQUAL ? IS : IS_NOT, first, second);
        }
        return first + " " + operator.sign + " " + second;
    }

    @Override
    public String denied(Speech speech) {
        return new Comparison(operator.opposite(), left, right).words(speech);
    }

    @Override
    public Binding binding() {
        return Binding.TEST;
    }

    @Override
    public List<Node> children() {
        return List.of(left, right);
    }
}
