package io.xieshou.ledger;

/** There is no such entry, or none that the reader may see; which of the two is nobody's business. */
public class NoSuchEntry extends RuntimeException {

    NoSuchEntry(Ledger ledger, long id) {
        super("Ledger '%s' has no entry %d in your view.".formatted(ledger.code(), id));
    }
}
