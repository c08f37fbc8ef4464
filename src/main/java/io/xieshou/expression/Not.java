package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code not c}; not known stays not known. */
record Not(Node of) implements Node {

    @Override
    public Type type() {
        return Type.BOOL;
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return SqlFragment.of("(not ").append(of.sql(columns)).append(")");
    }

    @Override
    public @Nullable Object value(Values values) {
        var value = (Boolean) of.value(values);
        return value == null ? null : !value;
    }

    @Override
    public String source() {
        return "not " + of.sourceWithin(Binding.NOT);
    }

    @Override
    public String words(Speech speech) {
        return of.denied(speech);
    }

    @Override
    public String denied(Speech speech) {
        return of.words(speech);
    }

    @Override
    public Binding binding() {
        return Binding.NOT;
    }

    @Override
    public List<Node> children() {
        return List.of(of);
    }
}
