package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x is null}, {@code x is not null}; always known. */
record NullTest(Node of, boolean negated) implements Node {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return of.sql(columns).append(negated ? " is not null" : " is null").inParentheses();
    }

    @Override
    public @Nullable Object value(Values values) {
        return negated != (of.value(values) == null);
    }

    @Override
    public String source() {
        return of.sourceWithin(Binding.SUM) + (negated ? " is not null" : " is null");
    }

    @Override
    public String words(Speech speech) {
        var pattern = negated ? new Sentence("{0}已填", "{0} is filled in") : new Sentence("{0}未填", "{0} is empty");
        return speech.say(pattern, of.wordsWithin(Binding.SUM, speech));
    }

    @Override
    public String denied(Speech speech) {
        return new NullTest(of, !negated).words(speech);
    }

    @Override
    public Binding binding() {
        return Binding.TEST;
    }

    @Override
    public List<Node> children() {
        return List.of(of);
    }
}
