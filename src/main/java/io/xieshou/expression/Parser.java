package io.xieshou.expression;

import io.xieshou.expression.Token.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tokens into {@link Syntax} by recursive descent, one method for each line of the grammar in {@code docs/expressions.md}. */
final class Parser {

    static final int DEEPEST = 50;
    static final int BIGGEST = 600;

    private static final Map<String, Comparison.Operator> COMPARISONS = Comparison.Operator.bySymbol();

    private final Tokens tokens;
    private int depth;
    private int size;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) {
        var tokens = new Tokens(Lexer.read(text));
        if (tokens.next().kind() == Kind.END) {
            throw new BadExpression(1, Sentences.EMPTY);
        }
        return new Parser(tokens).whole();
    }

    private Syntax whole() {
        var whole = alternative();
        var rest = tokens.next();
        if (rest.kind() != Kind.END) {
            throw new BadExpression(rest.column(), Sentences.EXPECTED_END.with(rest.words()));
        }
        return whole;
    }

    /** a or b or c. */
    private Syntax alternative() {
        enter();
        var left = conjunction();
        while (tokens.next().isReserved("or")) {
            left = new Syntax.Joined(tokens.take().column(), Logical.Operator.OR, left, conjunction());
        }
        depth--;
        return left;
    }

    private Syntax conjunction() {
        var left = denial();
        while (tokens.next().isReserved("and")) {
            left = new Syntax.Joined(tokens.take().column(), Logical.Operator.AND, left, denial());
        }
        return left;
    }

    private Syntax denial() {
        if (!tokens.next().isReserved("not")) {
            return test();
        }
        enter();
        var denied = new Syntax.Denied(tokens.take().column(), denial());
        depth--;
        return denied;
    }

    private Syntax test() {
        var left = sum();
        var operator = tokens.next();
        var comparison = operator.kind() == Kind.SYMBOL ? COMPARISONS.get(operator.text()) : null;
        if (comparison != null) {
            return comparison(left, comparison);
        }
        if (tokens.takeIf("is")) {
            boolean negated = tokens.takeIf("not");
            tokens.expect("null");
            return new Syntax.Absent(operator.column(), left, negated);
        }
        boolean negated = tokens.takeIf("not");
        if (tokens.takeIf("in")) {
            return membership(left, operator, negated);
        }
        if (tokens.takeIf("between")) {
            var low = sum();
            tokens.expect("and");
            return new Syntax.Tested(operator.column(), true, negated, List.of(left, low, sum()));
        }
        if (negated) {
            throw tokens.expected("in, between");
        }
        return left;
    }

    private Syntax comparison(Syntax left, Comparison.Operator operator) {
        int column = tokens.take().column();
        var compared = new Syntax.Compared(column, operator, left, sum());
        var next = tokens.next();
        if (next.kind() == Kind.SYMBOL && COMPARISONS.containsKey(next.text())) {
            throw new BadExpression(next.column(), Sentences.COMPARE_TWO);
        }
        return compared;
    }

    private Syntax membership(Syntax left, Token operator, boolean negated) {
        var parts = new ArrayList<Syntax>(List.of(left));
        tokens.expectSymbol("(");
        do {
            parts.add(sign());
        } while (tokens.takeIfSymbol(","));
        tokens.expectSymbol(")");
        return new Syntax.Tested(operator.column(), false, negated, parts);
    }

    private Syntax sum() {
        var left = product();
        while (tokens.next().isSymbol("+") || tokens.next().isSymbol("-")) {
            var sign = tokens.take();
            var operator = sign.isSymbol("+") ? Arithmetic.Operator.PLUS : Arithmetic.Operator.MINUS;
            left = new Syntax.Calculation(sign.column(), operator, left, product());
        }
        return left;
    }

    private Syntax product() {
        var left = sign();
        while (tokens.next().isSymbol("*") || tokens.next().isSymbol("/")) {
            var sign = tokens.take();
            var operator = sign.isSymbol("*") ? Arithmetic.Operator.TIMES : Arithmetic.Operator.DIVIDE;
            left = new Syntax.Calculation(sign.column(), operator, left, sign());
        }
        return left;
    }

    /** A minus directly before a number belongs to the number. */
    private Syntax sign() {
        if (!tokens.next().isSymbol("-")) {
            return primary();
        }
        int column = tokens.take().column();
        if (tokens.next().kind() == Kind.NUMBER) {
            return number(column, BigDecimal.ONE.negate());
        }
        enter();
        var minus = new Syntax.Minus(column, sign());
        depth--;
        return minus;
    }

    private Syntax primary() {
        count();
        var token = tokens.next();
        switch (token.kind()) {
            case NUMBER:
                return number(token.column(), BigDecimal.ONE);
            case TEXT:
                return new Syntax.Text(token.column(), tokens.take().text());
            case DATE:
                return new Syntax.Day(
                        token.column(), LocalDate.parse(tokens.take().text()));
            default:
                break;
        }
        if (tokens.takeIfSymbol("(")) {
            var inside = alternative();
            tokens.expectSymbol(")");
            return inside;
        }
        if (token.isReserved("true") || token.isReserved("false")) {
            return new Syntax.Truth(token.column(), tokens.take().isReserved("true"));
        }
        if (token.isReserved("null")) {
            throw new BadExpression(token.column(), Sentences.COMPARE_NULL);
        }
        if (!token.isFreeWord()) {
            throw new BadExpression(token.column(), Sentences.EXPECTED_VALUE.with(token.words()));
        }
        tokens.take();
        return tokens.takeIfSymbol("(") ? call(token) : new Syntax.Path(token.column(), token.text());
    }

    private Syntax number(int column, BigDecimal sign) {
        count();
        var value = new BigDecimal(tokens.take().text()).multiply(sign);
        return new Syntax.Number(column, value, unit());
    }

    private @Nullable Token unit() {
        var next = tokens.next();
        return next.isFreeWord() || next.isSymbol("%") ? tokens.take() : null;
    }

    /** The arguments, and a condition inside the brackets or right behind them. */
    private Syntax call(Token function) {
        var arguments = new ArrayList<Syntax>();
        if (!tokens.next().isSymbol(")") && !tokens.next().isReserved("where")) {
            do {
                arguments.add(alternative());
            } while (tokens.takeIfSymbol(","));
        }
        var inside = condition();
        tokens.expectSymbol(")");
        var behind = tokens.next();
        var outside = condition();
        if (inside != null && outside != null) {
            throw new BadExpression(behind.column(), Sentences.TWO_CONDITIONS);
        }
        return new Syntax.Called(
                function.column(),
                function.text().toLowerCase(Locale.ROOT),
                List.copyOf(arguments),
                inside != null ? inside : outside);
    }

    private @Nullable Syntax condition() {
        return tokens.takeIf("where") ? alternative() : null;
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new BadExpression(tokens.next().column(), Sentences.TOO_DEEP.with(DEEPEST));
        }
    }

    private void count() {
        if (++size > BIGGEST) {
            throw new BadExpression(tokens.next().column(), Sentences.TOO_BIG.with(BIGGEST));
        }
    }
}
