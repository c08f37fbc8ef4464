package io.xieshou.ledger.imports;

/** Words that cannot be read as a {@link Phrase}; the message is the sentence for the person. */
final class BadPhrase extends RuntimeException {

    BadPhrase(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
