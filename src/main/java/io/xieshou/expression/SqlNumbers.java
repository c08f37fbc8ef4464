package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;

/** The arithmetic of {@link Measure#quotient} and {@link Measure#convert}, to the last digit, in PostgreSQL. */
final class SqlNumbers {

    private static final String SHIFT =
            BigDecimal.TEN.pow(Measure.QUOTIENT_SCALE).toPlainString();
    private static final String UNSHIFT =
            BigDecimal.ONE.movePointLeft(Measure.QUOTIENT_SCALE).toPlainString();

    private SqlNumbers() {}

    /** PostgreSQL's {@code /} chooses its own scale and rounds; {@code div} cuts off exactly, as {@link Measure#quotient} does. By zero: null. */
    static SqlFragment quotient(SqlFragment dividend, SqlFragment divisor) {
        return SqlFragment.of("(div(")
                .append(dividend)
                .append(" * " + SHIFT + ", nullif(")
                .append(divisor)
                .append(", 0)) * " + UNSHIFT + ")");
    }

    static SqlFragment convert(SqlFragment value, Measure from, Measure to) {
        if (from.convertsExactlyTo(to)) {
            return times(value, from.ratio(to));
        }
        return quotient(times(value, from.factor()), SqlFragment.of("?::numeric", to.factor()));
    }

    private static SqlFragment times(SqlFragment value, BigDecimal factor) {
        return value.append(" * ?::numeric", factor).inParentheses();
    }
}
