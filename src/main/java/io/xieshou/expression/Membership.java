package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x in (a, b)}, {@code x not in (a, b)}; the values are literals, so only x can be not known, and then so is the answer. */
record Membership(Node of, List<Node> among, boolean negated) implements Node {

    Membership {
        among = List.copyOf(among);
    }

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        var values = among.stream().map(value -> value.sql(columns)).toList();
        return of.sql(columns)
                .append(negated ? " not in " : " in ")
                .append(SqlFragment.join(", ", values).inParentheses())
                .inParentheses();
    }

    @Override
    public @Nullable Object value(Values values) {
        var value = of.value(values);
        if (value == null) {
            return null;
        }
        return negated != among.stream().anyMatch(one -> isSame(value, one.value(values)));
    }

    private static boolean isSame(Object value, @Nullable Object other) {
        return other != null && Comparison.compare(value, other) == 0;
    }

    @Override
    public String source() {
        var values = String.join(", ", among.stream().map(Node::source).toList());
        return of.sourceWithin(Binding.SUM) + (negated ? " not in (" : " in (") + values + ")";
    }

    @Override
    public String words(Speech speech) {
        var values = speech.either(among.stream().map(one -> one.words(speech)).toList());
        var pattern = negated ? Comparison.IS_NOT : Comparison.IS;
        return speech.say(pattern, of.wordsWithin(Binding.SUM, speech), values);
    }

    @Override
    public String denied(Speech speech) {
        return new Membership(of, among, !negated).words(speech);
    }

    @Override
    public Binding binding() {
        return Binding.TEST;
    }

    @Override
    public List<Node> children() {
        var children = new ArrayList<Node>(List.of(of));
        children.addAll(among);
        return children;
    }
}
