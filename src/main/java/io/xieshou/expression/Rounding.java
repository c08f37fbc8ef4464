package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.math.BigDecimal;
import java.util.List;

/** Checks {@code round(x)} and {@code round(x, 2)}: the decimals are written out, so that SQL and Java cannot differ. */
final class Rounding {

    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final Sentence DECIMALS = new Sentence(
            "小数位数须直接写成 0 到 10 的整数，如 round(x, 2)。", "Write the decimals as a whole number from 0 to 10: round(x, 2).");

    private Rounding() {}

    static Node bind(Arguments arguments) {
        var number = arguments.list().get(0);
        if (!arguments.binder().expect(Type.NUMBER, number)) {
            return new Broken();
        }
        if (arguments.list().size() == 1) {
            return arguments.call(number.type(), List.of(number.node(), decimals(BigDecimal.ZERO)));
        }
        var decimals = arguments.list().get(1);
        if (decimals.node() instanceof Literal.OfNumber literal && isWhole(literal)) {
            return arguments.call(number.type());
        }
        arguments.binder().problem(decimals.column(), DECIMALS);
        return new Broken();
    }

    private static Literal decimals(BigDecimal decimals) {
        return new Literal.OfNumber(decimals, Type.NUMBER, false);
    }

    private static boolean isWhole(Literal.OfNumber literal) {
        var decimals = literal.held();
        return literal.isBare() && decimals.scale() == 0 && decimals.signum() >= 0 && decimals.compareTo(MOST) <= 0;
    }
}
