package io.xieshou.ledger.web;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;

/** Where the screens of ledgers are. */
final class LedgerUrls {

    private LedgerUrls() {}

    static String list(Ledger ledger) {
        return "/ledgers/" + ledger.code();
    }

    static String create(Ledger ledger) {
        return list(ledger) + "/new";
    }

    static String entry(Ledger ledger, long id) {
        return list(ledger) + "/" + id;
    }

    static String reveal(Ledger ledger, long id, Field field) {
        return entry(ledger, id) + "/reveal/" + field.code();
    }

    static String edit(Ledger ledger, long id) {
        return entry(ledger, id) + "/edit";
    }
}
