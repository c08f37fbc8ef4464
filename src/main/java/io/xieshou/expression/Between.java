package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x between a and b}: {@code a <= x and x <= b}, both ends included. */
record Between(Node of, Node low, Node high, boolean negated) implements Node {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return of.sql(columns)
                .append(negated ? " not between " : " between ")
                .append(low.sql(columns))
                .append(" and ")
                .append(high.sql(columns))
                .inParentheses();
    }

    @Override
    public @Nullable Object value(Values values) {
        var value = of.value(values);
        var inside =
                Logical.Operator.AND.apply(isInOrder(low.value(values), value), isInOrder(value, high.value(values)));
        return inside == null ? null : negated != inside;
    }

    private static @Nullable Boolean isInOrder(@Nullable Object first, @Nullable Object second) {
        return first == null || second == null ? null : Comparison.compare(first, second) <= 0;
    }

    @Override
    public String source() {
        return of.sourceWithin(Binding.SUM) + (negated ? " not between " : " between ") + low.sourceWithin(Binding.SUM)
                + " and " + high.sourceWithin(Binding.SUM);
    }

    @Override
    public String words(Speech speech) {
        var pattern = negated
                ? new Sentence("{0} 不在 {1} 至 {2} 之间", "{0} is not between {1} and {2}")
                : new Sentence("{0} 在 {1} 至 {2} 之间", "{0} is between {1} and {2}");
        return speech.say(
                pattern,
                of.wordsWithin(Binding.SUM, speech),
                low.wordsWithin(Binding.SUM, speech),
                high.wordsWithin(Binding.SUM, speech));
    }

    @Override
    public String denied(Speech speech) {
        return new Between(of, low, high, !negated).words(speech);
    }

    @Override
    public Binding binding() {
        return Binding.TEST;
    }

    @Override
    public List<Node> children() {
        return List.of(of, low, high);
    }
}
