package io.xieshou.ledger.imports;

/** A file that cannot be imported as a whole; the message is the sentence for the person, one a line where there are several. */
public class ImportRefused extends RuntimeException {

    private final transient String sentence;

    ImportRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
