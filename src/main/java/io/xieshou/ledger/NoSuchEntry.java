package io.xieshou.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such entry, or none that the reader may see; which of the two is nobody's business. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchEntry extends RuntimeException {

    NoSuchEntry(Ledger ledger, long id) {
        super("Ledger '%s' has no entry %d in your view.".formatted(ledger.code(), id));
    }
}
