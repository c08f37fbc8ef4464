package io.xieshou.expression;

import io.xieshou.expression.Token.Kind;
import io.xieshou.language.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of an expression into tokens. Punctuation and digits as a Chinese keyboard types them read as their ASCII twins. */
final class Lexer {

    static final int LONGEST = 4000;
    private static final int MOST_DIGITS = 38;
    private static final int MOST_DECIMALS = 20;

    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<date>\\d{4}-\\d{2}-\\d{2}(?![\\w-]))"
            + "|(?<number>\\d+(\\.\\d+)?)"
            + "|(?<word>[\\p{L}_㎡][\\p{L}\\p{Nd}_.]*)"
            + "|(?<symbol><=|>=|<>|!=|[-+*/=<>(),%≤≥≠])");
    private static final Map<String, String> SPELLINGS = Map.of("!=", "<>", "≠", "<>", "≤", "<=", "≥", ">=");

    private final String written;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Matcher token;
    private int at;

    private Lexer(String written) {
        this.written = written;
        this.text = Characters.narrow(written);
        this.token = TOKEN.matcher(text).useTransparentBounds(true);
    }

    static List<Token> read(String text) {
        if (text.length() > LONGEST) {
            throw new BadExpression(LONGEST + 1, Sentences.TOO_LONG.with(LONGEST));
        }
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            next();
        }
        if (!problems.isEmpty()) {
            throw new BadExpression(problems);
        }
        tokens.add(new Token(Kind.END, "", at + 1));
        return tokens;
    }

    private void next() {
        if (text.charAt(at) == '\'') {
            quoted(Kind.TEXT, at);
        } else if (text.startsWith("d'", at)) {
            quoted(Kind.DATE, at + 1);
        } else if (token.region(at, text.length()).lookingAt()) {
            matched();
        } else {
            strange();
        }
    }

    private void matched() {
        if (token.group("date") != null) {
            date(token.group(), token.end());
        } else if (token.group("number") != null) {
            number(token.group(), token.end());
        } else if (token.group("word") != null) {
            word(token.group(), token.end());
        } else if (token.group("symbol") != null) {
            add(Kind.SYMBOL, SPELLINGS.getOrDefault(token.group(), token.group()), token.end());
        } else {
            at = token.end();
        }
    }

    private void add(Kind kind, String value, int end) {
        tokens.add(new Token(kind, value, at + 1));
        at = end;
    }

    private void number(String digits, int end) {
        int point = digits.indexOf('.');
        boolean isTooFine = point >= 0 && digits.length() - point - 1 > MOST_DECIMALS;
        if (digits.length() > MOST_DIGITS || isTooFine) {
            problem(Sentences.NUMBER_TOO_LONG.with(MOST_DIGITS, MOST_DECIMALS));
        }
        add(Kind.NUMBER, digits, end);
    }

    private void word(String word, int end) {
        if (word.endsWith(".") || word.contains("..")) {
            problem(Sentences.LOOSE_DOT.with(word));
        }
        add(Kind.WORD, word, end);
    }

    private void date(String date, int end) {
        try {
            if (LocalDate.parse(date).getYear() < 1000) {
                problem(Sentences.NO_SUCH_DAY.with(date));
            }
        } catch (DateTimeException e) {
            problem(Sentences.NO_SUCH_DAY.with(date));
        }
        add(Kind.DATE, date, end);
    }

    /** A doubled quote inside stands for one. */
    private void quoted(Kind kind, int open) {
        int close = open + 1;
        while (close < text.length() && (text.charAt(close) != '\'' || text.startsWith("''", close))) {
            close += text.charAt(close) == '\'' ? 2 : 1;
        }
        if (close >= text.length()) {
            problem(Sentences.UNCLOSED_TEXT);
            at = text.length();
            return;
        }
        var inside = written.substring(open + 1, close).replace("''", "'");
        if (kind == Kind.DATE) {
            date(inside, close + 1);
            return;
        }
        if (!Characters.areStorable(inside)) {
            problem(Sentences.UNSTORABLE_TEXT);
        }
        add(kind, inside, close + 1);
    }

    private void strange() {
        int character = text.codePointAt(at);
        problem(
                Characters.isCurlyQuote(character)
                        ? Sentences.CURLY_QUOTE
                        : Sentences.STRANGE_CHARACTER.with(Characters.show(character)));
        at += Character.charCount(character);
    }

    private void problem(Sentence words) {
        problems.add(new Problem(at + 1, words));
    }
}
