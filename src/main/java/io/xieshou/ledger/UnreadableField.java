package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import java.util.stream.Stream;

/** What somebody wrote is no value of the field; the message is the sentence for them. Without a stack: a file may hold thousands. */
public final class UnreadableField extends RuntimeException {

    private final transient String sentence;

    UnreadableField(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** For readers of other forms than {@link FieldValues} knows. */
    public static UnreadableField of(String sentence) {
        return new UnreadableField(sentence);
    }

    /** The sentence of that key, with what the field is called as its first value. */
    static UnreadableField of(Field field, String key, Object... values) {
        var all = Stream.concat(Stream.of(field.label().text()), Stream.of(values))
                .toArray();
        return new UnreadableField(t(key, all));
    }

    public String sentence() {
        return sentence;
    }
}
