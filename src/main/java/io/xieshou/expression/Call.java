package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code round(x, 2)}: a function of values of one row. */
record Call(Function function, List<Node> arguments, Type type) implements Node {

    Call {
        arguments = List.copyOf(arguments);
    }

    @Override
    public SqlFragment sql(Columns columns) {
        return function.sql(
                arguments.stream().map(argument -> argument.sql(columns)).toList());
    }

    @Override
    public @Nullable Object value(Values values) {
        var evaluated = new ArrayList<@Nullable Object>();
        arguments.forEach(argument -> evaluated.add(argument.value(values)));
        return function.value(evaluated);
    }

    @Override
    public String source() {
        return function.word() + "("
                + String.join(", ", arguments.stream().map(Node::source).toList()) + ")";
    }

    @Override
    public String words(Speech speech) {
        return Assumed.of(this).map(assumed -> assumed.words(speech)).orElseGet(() -> called(speech));
    }

    @Override
    public String denied(Speech speech) {
        return Assumed.of(this).map(assumed -> assumed.denied(speech)).orElseGet(() -> Node.super.denied(speech));
    }

    private String called(Speech speech) {
        return function.words(
                arguments.stream()
                        .map(argument -> argument.wordsWithin(Binding.WHOLE, speech))
                        .toList(),
                speech);
    }

    @Override
    public Binding binding() {
        return Binding.WHOLE;
    }

    @Override
    public List<Node> children() {
        return arguments;
    }
}
