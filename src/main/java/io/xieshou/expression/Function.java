package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a function of one row does; one enum constant each, in families. */
sealed interface Function permits GeneralFunction, NumberFunction, DateFunction, TextFunction {

    /** The most arguments any function takes. */
    int MANY = 20;

    Map<String, Function> BY_WORD = Stream.<Function[]>of(
                    GeneralFunction.values(), NumberFunction.values(), DateFunction.values(), TextFunction.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Function::word, function -> function));

    static Optional<Function> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The enum constant's name. */
    String name();

    /** How it is called in source. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Signature signature();

    /**
     * How it is called.
     *
     * @param usage {@code round(number, decimals)}, for the sentence that corrects a call
     */
    record Signature(String usage, int fewest, int most) {

        boolean takes(int arguments) {
            return arguments >= fewest && arguments <= most;
        }
    }

    /** Checks and adapts the arguments, whose count is right. */
    Node bind(Arguments arguments);

    SqlFragment sql(List<SqlFragment> arguments);

    @Nullable
    Object value(List<@Nullable Object> arguments);

    String words(List<String> arguments, Speech speech);

    /** {@code f(a, b)} in SQL. */
    static SqlFragment call(String sqlFunction, List<SqlFragment> arguments) {
        return SqlFragment.of(sqlFunction)
                .append(SqlFragment.join(", ", arguments).inParentheses());
    }
}
