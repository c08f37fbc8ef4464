package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number counted in another measure of its dimension; not seen in source or words.
 *
 * @param from the measure it is counted in so far
 */
record Converted(Node of, Measure from, Type.Number type) implements Node {

    /** The node counted in the measure, itself where it already is. */
    static Node to(Measure measure, Node node) {
        var type = (Type.Number) node.type();
        return type.measure().factor().compareTo(measure.factor()) == 0
                ? node
                : new Converted(node, type.measure(), type.in(measure));
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return SqlNumbers.convert(of.sql(columns), from, type.measure());
    }

    @Override
    public @Nullable Object value(Values values) {
        var value = (BigDecimal) of.value(values);
        return value == null ? null : from.convert(value, type.measure());
    }

    @Override
    public String source() {
        return of.source();
    }

    @Override
    public String words(Speech speech) {
        return of.words(speech);
    }

    @Override
    public Binding binding() {
        return of.binding();
    }

    @Override
    public List<Node> children() {
        return List.of(of);
    }
}
