package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for a part that was not understood while the rest is still being read, so that one mistake is told once. Never leaves the {@link Binder}. */
record Broken() implements Node {

    @Override
    public Type type() {
        throw unusable();
    }

    @Override
    public SqlFragment sql(Columns columns) {
        throw unusable();
    }

    @Override
    public @Nullable Object value(Values values) {
        throw unusable();
    }

    @Override
    public String source() {
        throw unusable();
    }

    @Override
    public String words(Speech speech) {
        throw unusable();
    }

    @Override
    public Binding binding() {
        return Binding.WHOLE;
    }

    @Override
    public List<Node> children() {
        return List.of();
    }

    private static IllegalStateException unusable() {
        return new IllegalStateException("A part that was not understood has no meaning.");
    }
}
