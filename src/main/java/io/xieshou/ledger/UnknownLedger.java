package io.xieshou.ledger;

import io.xieshou.pack.Nearest;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A ledger was named that no pack defines. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownLedger extends RuntimeException {

    UnknownLedger(String code, Collection<String> known) {
        super("There is no ledger '%s'. %s".formatted(code, Nearest.offer(code, known)));
    }
}
