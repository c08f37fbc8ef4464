package io.xieshou.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a call: a total over entries or a function of one row. {@code min} and {@code max} of one argument are totals. */
record Calling(Binder binder, Syntax.Called call) {

    Node bind() {
        var aggregate = findAggregate();
        if (aggregate.isPresent()) {
            return binder.insideAggregate(call.column(), () -> total(aggregate.get()));
        }
        var arguments = call.arguments().stream().map(binder::bind).toList();
        var function = Function.find(call.function());
        if (function.isEmpty()) {
            var offer = Nearest.offer(call.function(), everyWord());
            binder.problem(call.column(), Sentences.UNKNOWN_FUNCTION.with(call.function(), offer));
            return new Broken();
        }
        if (call.where() != null) {
            binder.problem(call.where().column(), Sentences.WHERE_WITHOUT_AGGREGATE.with(call.function()));
        }
        return plain(function.get(), arguments);
    }

    private Optional<Aggregate.Function> findAggregate() {
        boolean isPair = call.arguments().size() > 1;
        return Arrays.stream(Aggregate.Function.values())
                .filter(function -> function.word().equals(call.function()))
                .filter(function -> !isPair || Function.find(function.word()).isEmpty())
                .findFirst();
    }

    private Node plain(Function function, List<Bound> arguments) {
        if (!function.signature().takes(arguments.size())) {
            return wrongCount(function.signature().usage());
        }
        return arguments.stream().anyMatch(Bound::isBroken)
                ? new Broken()
                : function.bind(new Arguments(binder, function, call.column(), arguments));
    }

    private Node total(Aggregate.Function function) {
        var of = call.arguments().stream().map(binder::bind).toList();
        var where = call.where() == null ? null : binder.bind(call.where());
        boolean fit = where == null || binder.expect(Type.BOOL, where);
        if (!function.takes(of.size())) {
            return wrongCount(function.usage());
        }
        for (var part : of) {
            fit &= fits(function, part);
        }
        return fit ? new Total(aggregate(function, of, where)) : new Broken();
    }

    private boolean fits(Aggregate.Function function, Bound part) {
        if (part.isBroken()) {
            return false;
        }
        return switch (function) {
            case SUM -> binder.expect(Type.NUMBER, part) && isSummable(part);
            case MIN, MAX -> binder.expectOrdered(part.type(), part.column());
            default -> true;
        };
    }

    private boolean isSummable(Bound part) {
        boolean isCumulative = ((Type.Number) part.type()).accumulation() == Accumulation.CUMULATIVE;
        if (isCumulative) {
            binder.problem(part.column(), Sentences.SUMMED_CUMULATIVE);
        }
        return !isCumulative;
    }

    private static Aggregate aggregate(Aggregate.Function function, List<Bound> of, @Nullable Bound where) {
        return new Aggregate(
                function,
                of.stream().map(part -> new Expression(part.node())).toList(),
                where == null ? null : new Expression(where.node()));
    }

    private Node wrongCount(String usage) {
        binder.problem(call.column(), Sentences.WRONG_COUNT.with(usage));
        return new Broken();
    }

    private static List<String> everyWord() {
        var words = new ArrayList<>(Function.BY_WORD.keySet());
        Arrays.stream(Aggregate.Function.values()).map(Aggregate.Function::word).forEach(words::add);
        return words.stream().distinct().sorted().toList();
    }
}
