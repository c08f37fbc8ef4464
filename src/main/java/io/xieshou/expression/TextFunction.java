package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests of texts, letter by letter, upper and lower case apart; null in, null out. */
enum TextFunction implements Function {
    CONTAINS("contains(text, part)", "{0} 包含 {1}", "{0} contains {1}") {
        @Override
        public SqlFragment sql(List<SqlFragment> texts) {
            return Function.call("strpos", texts).append(" > 0").inParentheses();
        }

        @Override
        boolean apply(String text, String part) {
            return text.contains(part);
        }
    },

    STARTS_WITH("starts_with(text, beginning)", "{0} 以 {1} 开头", "{0} starts with {1}") {
        @Override
        public SqlFragment sql(List<SqlFragment> texts) {
            return Function.call("starts_with", texts);
        }

        @Override
        boolean apply(String text, String part) {
            return text.startsWith(part);
        }
    };

    private final Signature signature;
    private final Sentence words;

    TextFunction(String usage, String zh, String en) {
        this.signature = new Signature(usage, 2, 2);
        this.words = new Sentence(zh, en);
    }

    abstract boolean apply(String text, String part);

    @Override
    public Node bind(Arguments arguments) {
        return arguments.areAll(Type.TEXT) ? arguments.call(Type.BOOL) : new Broken();
    }

    @Override
    public @Nullable Object value(List<@Nullable Object> arguments) {
        var text = (String) arguments.get(0);
        var part = (String) arguments.get(1);
        return text == null || part == null ? null : apply(text, part);
    }

    @Override
    public String words(List<String> arguments, Speech speech) {
        return speech.say(words, arguments.toArray());
    }

    @Override
    public Signature signature() {
        return signature;
    }
}
