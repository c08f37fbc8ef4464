package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.page.NotFound;
import java.util.Collection;
import java.util.stream.Collectors;

/** A ledger was named that no pack defines. */
public class UnknownLedger extends NotFound {

    UnknownLedger(String code, Collection<Ledger> known) {
        super(t("ledger.unknown", code, names(known)));
    }

    private static String names(Collection<Ledger> known) {
        return known.stream()
                .map(ledger -> t("ledger.unknown.known", ledger.label().text(), ledger.code()))
                .collect(Collectors.joining(t("page.separator")));
    }
}
