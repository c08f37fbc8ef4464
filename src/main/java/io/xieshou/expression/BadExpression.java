package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An expression that cannot be used, with everything that must be mended. The only exception reading an expression throws. */
public final class BadExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadExpression(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    BadExpression(int column, Sentence words) {
        this(List.of(new Problem(column, words)));
    }

    /** At least one; in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    public String message(Locale locale) {
        return problems.stream().map(problem -> problem.message(locale)).collect(Collectors.joining("\n"));
    }
}
