package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.page.NotFound;

/** There is no such entry, or none that the reader may see; which of the two is nobody's business. */
public class NoSuchEntry extends NotFound {

    NoSuchEntry(Ledger ledger, long id) {
        super(t("ledger.entry.absent", ledger.label().text(), String.valueOf(id)));
    }
}
