package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the typed tree: the closed set of what an expression can say. Each node means the same in SQL and in Java, nulls included, and can say itself
 * in words and as source.
 */
sealed interface Node
        permits Literal,
                NameNode,
                Converted,
                Negative,
                Arithmetic,
                Comparison,
                Logical,
                Not,
                Membership,
                Between,
                NullTest,
                Call,
                Total,
                Broken {

    Type type();

    SqlFragment sql(Columns columns);

    @Nullable
    Object value(Values values);

    /** Canonical source; reading it again in the same scope gives an equal tree. */
    String source();

    String words(Speech speech);

    /** That this condition does not hold, as people write it: 资金级别不是区级, and not 非（资金级别为区级）. */
    default String denied(Speech speech) {
        return speech.say("不满足“{0}”", "not ({0})", words(speech));
    }

    Binding binding();

    List<Node> children();

    /** This node and all below it, in the order of the source. */
    default Stream<Node> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Node::walk));
    }

    default String sourceWithin(Binding context) {
        return binding().isLooserThan(context) ? "(" + source() + ")" : source();
    }

    default String wordsWithin(Binding context, Speech speech) {
        return binding().isLooserThan(context) ? speech.group(words(speech)) : words(speech);
    }
}
