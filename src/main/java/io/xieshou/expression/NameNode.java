package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field or a figure, called by name. */
record NameNode(Name name) implements Node {

    @Override
    public Type type() {
        return name.type();
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return columns.column(name.path());
    }

    @Override
    public @Nullable Object value(Values values) {
        return type().read(values.value(name.path()));
    }

    @Override
    public String source() {
        return name.path();
    }

    @Override
    public String words(Speech speech) {
        return speech.labels().label(name.path());
    }

    @Override
    public String denied(Speech speech) {
        return speech.say("{0}为否", "{0} is no", words(speech));
    }

    @Override
    public Binding binding() {
        return Binding.WHOLE;
    }

    @Override
    public List<Node> children() {
        return List.of();
    }
}
