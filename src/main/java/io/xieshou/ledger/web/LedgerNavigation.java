package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actors;
import io.xieshou.access.Function;
import io.xieshou.page.NavigationEntry;
import org.springframework.stereotype.Component;

/** 台账 in the left column. */
@Component
class LedgerNavigation implements NavigationEntry {

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public String label() {
        return t("ledger.navigation");
    }

    @Override
    public String href() {
        return "/ledgers";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visible() {
        return Actors.currentMay(Function.ENTRY_READ);
    }
}
