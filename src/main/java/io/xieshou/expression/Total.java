package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate within an expression. */
record Total(Aggregate aggregate) implements Node {

    @Override
    public Type type() {
        return aggregate.type();
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return columns.total(aggregate);
    }

    @Override
    public @Nullable Object value(Values values) {
        return type().read(values.total(aggregate));
    }

    @Override
    public String source() {
        return aggregate.source();
    }

    @Override
    public String words(Speech speech) {
        return AggregateText.words(aggregate, speech);
    }

    /** A condition runs on to the end of the words, so within anything else it needs brackets; source has its own. */
    @Override
    public String wordsWithin(Binding context, Speech speech) {
        return aggregate.where() == null || context == Binding.OR ? words(speech) : speech.group(words(speech));
    }

    @Override
    public Binding binding() {
        return Binding.WHOLE;
    }

    /** None of the group's grain: what stands inside is read per entry. */
    @Override
    public List<Node> children() {
        return List.of();
    }
}
