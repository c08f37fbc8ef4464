package io.xieshou.expression;

import io.xieshou.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads tokens into {@link Syntax} by recursive descent, one method for each line of the grammar in {@code docs/expressions.md}. */
final class Parser {

    private static final Map<String, Comparison.Operator> COMPARISONS = Comparison.Operator.bySymbol();

    private final Tokens tokens;
    private final Operands operands;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new Operands(tokens, this);
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

    /** A whole value or condition, as it stands between brackets or commas. */
    Syntax alternative() {
        tokens.enter();
        var left = conjunction();
        while (tokens.next().isReserved("or")) {
            left = new Syntax.Joined(tokens.take().column(), Logical.Operator.OR, left, conjunction());
        }
        tokens.leave();
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
        tokens.enter();
        var denied = new Syntax.Denied(tokens.take().column(), denial());
        tokens.leave();
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
            return operands.read();
        }
        int column = tokens.take().column();
        if (tokens.next().kind() == Kind.NUMBER) {
            return operands.number(column, BigDecimal.ONE.negate());
        }
        tokens.enter();
        var minus = new Syntax.Minus(column, sign());
        tokens.leave();
        return minus;
    }
}
