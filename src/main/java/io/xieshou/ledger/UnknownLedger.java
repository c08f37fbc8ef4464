package io.xieshou.ledger;

import io.xieshou.pack.Nearest;
import java.util.Collection;

/** A ledger was named that no pack defines. */
public class UnknownLedger extends RuntimeException {

    UnknownLedger(String code, Collection<String> known) {
        super("There is no ledger '%s'. %s".formatted(code, Nearest.offer(code, known)));
    }
}
