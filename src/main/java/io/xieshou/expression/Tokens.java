package io.xieshou.expression;

import io.xieshou.expression.Token.Kind;
import java.util.List;

/** The tokens of an expression, taken one after the other. The last one is the end and is never passed. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        return tokens.get(at);
    }

    Token take() {
        var token = next();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean takeIf(String word) {
        if (!next().isReserved(word)) {
            return false;
        }
        take();
        return true;
    }

    boolean takeIfSymbol(String symbol) {
        if (!next().isSymbol(symbol)) {
            return false;
        }
        take();
        return true;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw expected(word);
        }
    }

    void expectSymbol(String symbol) {
        if (!takeIfSymbol(symbol)) {
            throw expected(symbol);
        }
    }

    BadExpression expected(String what) {
        return new BadExpression(next().column(), Sentences.EXPECTED.with("'" + what + "'", next().words()));
    }
}
