package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A formula or condition that has been read and checked: a closed, typed tree that means the same in SQL and in Java, to the last digit, nulls included.
 * The language is described in {@code docs/expressions.md}. Equal expressions have equal trees.
 */
public final class Expression {

    private final Node root;

    Expression(Node root) {
        this.root = root;
    }

    /**
     * Reads and checks an expression.
     *
     * @throws BadExpression with every problem, and with no other exception whatever the text
     */
    public static Expression parse(String text, Names names) {
        return Binder.bind(Parser.parse(text), names);
    }

    /** As {@link #parse}; anything but a condition is a problem. */
    public static Expression parseCondition(String text, Names names) {
        return Binder.bindCondition(Parser.parse(text), names);
    }

    /**
     * The names written in an expression, before it is known what they mean; for finding out what must be defined first.
     *
     * @throws BadExpression where the text cannot be read
     */
    public static Set<String> namesIn(String text) {
        return Parser.parse(text).paths().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Type type() {
        return root.type();
    }

    /** SQL of the type's PostgreSQL type, safe to stand anywhere in a larger expression; values are bound. */
    public SqlFragment sql(Columns columns) {
        return root.sql(columns);
    }

    /** The value in Java; {@code null} for not known. */
    public @Nullable Object value(Values values) {
        return root.value(values);
    }

    /** Whether a condition is met; not known counts as not met. */
    public boolean isTrue(Values values) {
        return Boolean.TRUE.equals(value(values));
    }

    /** The conditions that must all be met, in order of appearance; one alone where nothing is joined by {@code and}. */
    public List<Expression> conjuncts() {
        return Logical.conjuncts(root).map(Expression::new).toList();
    }

    /** In words for people: 区级资金之和 ÷ 资金之和. */
    public String words(Locale locale, Labels labels) {
        return words(new Speech(locale, labels));
    }

    String words(Speech speech) {
        return root.words(speech);
    }

    /** Canonical source: reading it in the same scope gives an equal expression. */
    public String source() {
        return root.source();
    }

    /** The names used outside aggregates, in order of appearance. */
    public Set<Name> names() {
        return collect(root, NameNode.class, NameNode::name);
    }

    /** The aggregates, each once, in order of appearance. Empty for an expression of a single entry. */
    public Set<Aggregate> aggregates() {
        return collect(root, Total.class, Total::aggregate);
    }

    /** All names, those read inside aggregates included. */
    public Set<Name> allNames() {
        var names = new LinkedHashSet<>(names());
        for (var aggregate : aggregates()) {
            Stream.concat(aggregate.of().stream(), aggregate.condition().stream())
                    .forEach(part -> names.addAll(part.names()));
        }
        return names;
    }

    /**
     * The number counted in the measure an indicator or a form declares. A plain number, as {@code count()} gives, becomes whatever is counted by the piece
     * (人, 个, 期), but never money, area, length, weight or time.
     *
     * @throws BadExpression if this is no number or of another dimension
     */
    public Expression measuredIn(Measure measure) {
        return new Expression(Measuring.in(measure, root));
    }

    /** The two sides, where this is one number divided by another, whatever it is then counted in. */
    public Optional<Quotient> quotient() {
        var node = root instanceof Converted converted ? converted.of() : root;
        return node instanceof Arithmetic arithmetic ? arithmetic.quotient() : Optional.empty();
    }

    private static <N extends Node, T> Set<T> collect(Node from, Class<N> kind, java.util.function.Function<N, T> get) {
        var found = new LinkedHashSet<T>();
        from.walk().filter(kind::isInstance).map(kind::cast).map(get).forEach(found::add);
        return found;
    }

    Node root() {
        return root;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression expression && expression.root.equals(root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(root);
    }

    @Override
    public String toString() {
        return source();
    }
}
