package io.xieshou.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what stands between operators: literals, names, calls and brackets. */
final class Operands {

    private final Tokens tokens;
    private final Parser parser;
    private int openCalls;

    Operands(Tokens tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Syntax read() {
        var token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> number(token.column(), BigDecimal.ONE);
            case TEXT -> new Syntax.Text(token.column(), tokens.take().text());
            case DATE ->
                new Syntax.Day(token.column(), LocalDate.parse(tokens.take().text()));
            case WORD -> word(token);
            case SYMBOL, END -> brackets(token);
        };
    }

    /** The number that comes next, with its unit; a minus before it has been taken. */
    Syntax number(int column, BigDecimal sign) {
        var value = new BigDecimal(tokens.take().text()).multiply(sign);
        var next = tokens.next();
        return new Syntax.Number(column, value, next.isFreeWord() || next.isSymbol("%") ? tokens.take() : null);
    }

    private Syntax brackets(Token token) {
        if (!tokens.takeIfSymbol("(")) {
            throw new BadExpression(token.column(), Sentences.EXPECTED_VALUE.with(token.words()));
        }
        var inside = parser.alternative();
        tokens.expectSymbol(")");
        return inside;
    }

    private Syntax word(Token word) {
        if (word.isReserved("true") || word.isReserved("false")) {
            return new Syntax.Truth(word.column(), tokens.take().isReserved("true"));
        }
        if (word.isReserved("null")) {
            throw new BadExpression(word.column(), Sentences.COMPARE_NULL);
        }
        if (!word.isFreeWord()) {
            throw new BadExpression(word.column(), Sentences.EXPECTED_VALUE.with(word.words()));
        }
        tokens.take();
        return tokens.takeIfSymbol("(") ? call(word) : new Syntax.Path(word.column(), word.text());
    }

    /** The arguments and a condition; outside other calls the condition may also stand right behind the brackets. */
    private Syntax call(Token function) {
        openCalls++;
        var arguments = arguments();
        var inside = condition();
        tokens.expectSymbol(")");
        openCalls--;
        var behind = tokens.next();
        var outside = openCalls == 0 ? condition() : null;
        if (inside != null && outside != null) {
            throw new BadExpression(behind.column(), Sentences.TWO_CONDITIONS);
        }
        return new Syntax.Called(
                function.column(),
                function.text().toLowerCase(Locale.ROOT),
                arguments,
                inside != null ? inside : outside);
    }

    private List<Syntax> arguments() {
        var arguments = new ArrayList<Syntax>();
        if (!tokens.next().isSymbol(")") && !tokens.next().isReserved("where")) {
            do {
                arguments.add(parser.alternative());
            } while (tokens.takeIfSymbol(","));
        }
        return List.copyOf(arguments);
    }

    private @Nullable Syntax condition() {
        return tokens.takeIf("where") ? parser.alternative() : null;
    }
}
