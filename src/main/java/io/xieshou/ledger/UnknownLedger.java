package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.page.NotFound;
import java.util.Collection;

/** A ledger was named that no pack defines. */
public class UnknownLedger extends NotFound {

    UnknownLedger(String code, Collection<String> known) {
        super(t("ledger.unknown", code, String.join(", ", known)));
    }
}
