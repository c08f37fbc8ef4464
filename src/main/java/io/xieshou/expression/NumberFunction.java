package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Figures;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of numbers; null in, null out. */
enum NumberFunction implements Function {
    /** Half up, away from zero, as PostgreSQL rounds {@code numeric}. */
    ROUND("round(number, decimals)", 1, 2) {
        @Override
        public Node bind(Arguments arguments) {
            return Rounding.bind(arguments);
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return SqlFragment.of("round(")
                    .append(arguments.get(0))
                    .append(", (")
                    .append(arguments.get(1))
                    .append(")::integer)");
        }

        @Override
        BigDecimal apply(BigDecimal number, List<@Nullable Object> arguments) {
            return Figures.round(number, ((BigDecimal) arguments.get(1)).intValueExact());
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            return speech.say("（{0} 四舍五入到 {1} 位小数）", "({0} rounded to {1} decimals)", arguments.toArray());
        }
    },

    ABS("abs(number)", 1, 1) {
        @Override
        public Node bind(Arguments arguments) {
            return arguments.areAll(Type.NUMBER)
                    ? arguments.call(arguments.get(0).type())
                    : new Broken();
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return Function.call("abs", arguments);
        }

        @Override
        BigDecimal apply(BigDecimal number, List<@Nullable Object> arguments) {
            return number.abs();
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            return speech.say("{0} 的绝对值", "the absolute value of {0}", arguments.toArray());
        }
    };

    private final Signature signature;

    NumberFunction(String usage, int fewest, int most) {
        this.signature = new Signature(usage, fewest, most);
    }

    abstract BigDecimal apply(BigDecimal number, List<@Nullable Object> arguments);

    @Override
    public @Nullable Object value(List<@Nullable Object> arguments) {
        return arguments.get(0) == null ? null : apply((BigDecimal) arguments.get(0), arguments);
    }

    @Override
    public Signature signature() {
        return signature;
    }
}
