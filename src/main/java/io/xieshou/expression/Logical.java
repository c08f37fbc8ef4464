package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code a and b}, {@code a or b}, with three values as in SQL: false and not-known is false, true or not-known is true, else not-known wins. */
record Logical(Operator operator, Node left, Node right) implements Node {

    enum Operator {
        AND("and", new Sentence("{0}，且{1}", "{0} and {1}"), false, Binding.AND),
        OR("or", new Sentence("{0}，或{1}", "{0} or {1}"), true, Binding.OR);

        private final String word;
        private final Sentence words;
        private final Boolean decisive;
        private final Binding binding;

        Operator(String word, Sentence words, boolean decisive, Binding binding) {
            this.word = word;
            this.words = words;
            this.decisive = decisive;
            this.binding = binding;
        }

        @Nullable
        Boolean apply(@Nullable Boolean left, @Nullable Boolean right) {
            if (decisive.equals(left) || decisive.equals(right)) {
                return decisive;
            }
            return left == null || right == null ? null : !decisive;
        }

        String word() {
            return word;
        }
    }

    /** What {@code and} joins in a node; the node itself where it joins nothing. */
    static Stream<Node> conjuncts(Node node) {
        return node instanceof Logical logical && logical.operator == Operator.AND
                ? Stream.concat(conjuncts(logical.left), conjuncts(logical.right))
                : Stream.of(node);
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return left.sql(columns)
                .append(" " + operator.word + " ")
                .append(right.sql(columns))
                .inParentheses();
    }

    @Override
    public @Nullable Object value(Values values) {
        return operator.apply((Boolean) left.value(values), (Boolean) right.value(values));
    }

    @Override
    public String source() {
        return left.sourceWithin(binding()) + " " + operator.word + " "
                + right.sourceWithin(binding().tighter());
    }

    @Override
    public String words(Speech speech) {
        return speech.say(
                operator.words,
                left.wordsWithin(binding(), speech),
                right.wordsWithin(binding().tighter(), speech));
    }

    @Override
    public Binding binding() {
        return operator.binding;
    }

    @Override
    public List<Node> children() {
        return List.of(left, right);
    }
}
