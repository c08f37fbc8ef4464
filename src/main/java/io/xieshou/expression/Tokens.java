package io.xieshou.expression;

import io.xieshou.expression.Token.Kind;
import java.util.List;

/** The tokens of an expression, taken one after the other, and how deep and how long it may get. The last one is the end and is never passed. */
final class Tokens {

    static final int DEEPEST = 50;
    static final int BIGGEST = 1000;

    private final List<Token> tokens;
    private int at;
    private int depth;

    Tokens(List<Token> tokens) {
        if (tokens.size() > BIGGEST) {
            throw new BadExpression(tokens.get(BIGGEST).column(), Sentences.TOO_BIG.with(BIGGEST));
        }
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

    /** Goes one level deeper into brackets or signs. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new BadExpression(next().column(), Sentences.TOO_DEEP.with(DEEPEST));
        }
    }

    void leave() {
        depth--;
    }

    BadExpression expected(String what) {
        return new BadExpression(next().column(), Sentences.EXPECTED.with("'" + what + "'", next().words()));
    }
}
