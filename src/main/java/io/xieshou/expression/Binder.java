package io.xieshou.expression;

import io.xieshou.language.Sentence;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives what was written its meaning in a scope: finds the names, checks the types, collects all problems. */
final class Binder {

    private final Names names;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Syntax.Path> looseFields = new ArrayList<>();
    private boolean usesTotals;
    private boolean insideAggregate;

    private Binder(Names names) {
        this.names = names;
    }

    static Expression bind(Syntax syntax, Names names) {
        var binder = new Binder(names);
        return binder.finish(binder.bind(syntax));
    }

    static Expression bindCondition(Syntax syntax, Names names) {
        var binder = new Binder(names);
        var bound = binder.bind(syntax);
        if (!bound.isBroken() && !bound.type().sameKind(Type.BOOL)) {
            binder.problem(1, Sentences.NOT_A_CONDITION.with(bound.type().words()));
        }
        return binder.finish(bound);
    }

    private Expression finish(Bound bound) {
        if (usesTotals) {
            looseFields.forEach(field ->
                    problem(field.column(), Sentences.LOOSE_FIELD.with(field.path(), field.path(), field.path())));
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::column));
            throw new BadExpression(problems);
        }
        return new Expression(bound.node());
    }

    Bound bind(Syntax syntax) {
        return new Bound(syntax.bind(this), syntax.column());
    }

    void problem(int column, Sentence words) {
        problems.add(new Problem(column, words));
    }

    /** Whether the part is of the kind; if not, that is told, unless the part itself was not understood. */
    boolean expect(Type kind, Bound part) {
        if (part.isBroken()) {
            return false;
        }
        if (part.type().sameKind(kind)) {
            return true;
        }
        problem(
                part.column(),
                Sentences.WRONG_TYPE.with(kindWords(kind), part.type().words()));
        return false;
    }

    private static Sentence kindWords(Type kind) {
        return kind.equals(Type.NUMBER) ? new Sentence("数", "a number") : kind.words();
    }

    boolean expectOrdered(Type type, int column) {
        if (!type.isOrdered()) {
            problem(column, Sentences.NOT_ORDERED.with(type.words()));
        }
        return type.isOrdered();
    }

    Node number(BigDecimal value, @Nullable Token unit) {
        if (unit == null) {
            return new Literal.OfNumber(value, Type.NUMBER, false);
        }
        var written = unit.isSymbol("%") ? "percent" : unit.text();
        var measure = findMeasure(written).orElse(null);
        if (measure == null) {
            var offer = Nearest.offer(written, names.measures().names());
            problem(unit.column(), Sentences.UNKNOWN_UNIT.with(written, offer));
            return new Broken();
        }
        return new Literal.OfNumber(value, Type.number(measure), true);
    }

    Optional<Measure> findMeasure(String code) {
        return names.measures().find(code);
    }

    Node name(String path, int column) {
        var name = names.find(path).orElse(null);
        if (name == null) {
            problem(column, unknown(path));
            return new Broken();
        }
        note(name, new Syntax.Path(column, path));
        return new NameNode(name);
    }

    private Sentence unknown(String path) {
        var near = Nearest.to(path, names.offers());
        return near.isEmpty()
                ? Sentences.UNKNOWN_NAME_OR_CODE.with(path, path, Nearest.offer(path, names.offers()))
                : Sentences.UNKNOWN_NAME.with(path, Nearest.offer(path, names.offers()));
    }

    private void note(Name name, Syntax.Path written) {
        if (insideAggregate && name.grain() == Grain.TOTAL) {
            problem(written.column(), Sentences.TOTAL_IN_AGGREGATE.with(written.path()));
        }
        if (!insideAggregate && name.grain() == Grain.ENTRY) {
            looseFields.add(written);
        }
        usesTotals |= name.grain() == Grain.TOTAL;
    }

    /** Binds what stands inside a total; a total within a total is told. */
    <T> T insideAggregate(int column, Supplier<T> parts) {
        if (insideAggregate) {
            problem(column, Sentences.NESTED_AGGREGATE);
        }
        boolean outer = insideAggregate;
        insideAggregate = true;
        usesTotals = true;
        try {
            return parts.get();
        } finally {
            insideAggregate = outer;
        }
    }
}
