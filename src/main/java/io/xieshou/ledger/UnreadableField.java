package io.xieshou.ledger;

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

    public String sentence() {
        return sentence;
    }
}
