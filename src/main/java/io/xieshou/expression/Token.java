package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.Locale;
import java.util.Set;

/**
 * A word of the language.
 *
 * @param text what it says; for text literals without quotes
 * @param column where it begins, counted from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER,
        TEXT,
        DATE,
        WORD,
        SYMBOL,
        END
    }

    /** Words that cannot be names. */
    static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "between", "is", "null", "true", "false", "where");

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isReserved(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isFreeWord() {
        return kind == Kind.WORD && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    Sentence words() {
        return kind == Kind.END ? new Sentence("末尾", "the end") : Sentence.same("'" + text + "'");
    }
}
