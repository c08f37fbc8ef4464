package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code -x}. */
record Negative(Node of) implements Node {

    @Override
    public Type type() {
        return of.type();
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return SqlFragment.of("(- ").append(of.sql(columns)).append(")");
    }

    @Override
    public @Nullable Object value(Values values) {
        var value = (BigDecimal) of.value(values);
        return value == null ? null : value.negate();
    }

    @Override
    public String source() {
        return "-(" + of.source() + ")";
    }

    @Override
    public String words(Speech speech) {
        return "−" + of.wordsWithin(Binding.WHOLE, speech);
    }

    @Override
    public Binding binding() {
        return Binding.SIGN;
    }

    @Override
    public List<Node> children() {
        return List.of(of);
    }
}
