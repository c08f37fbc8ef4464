package io.xieshou.ledger.imports;

import io.xieshou.ledger.Ledger;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import java.util.List;

/** Where a file is chosen. */
record ImportChoosePage(Ledger ledger, List<FieldView> fields, List<String> problems) {

    List<FieldGroup> groups() {
        return List.of(new FieldGroup("", fields));
    }

    List<Fault> faults() {
        return Fault.of(groups(), problems);
    }

    String action() {
        return "/ledgers/" + ledger.code() + "/import";
    }

    String cancelUrl() {
        return "/ledgers/" + ledger.code();
    }

    String templateUrl() {
        return "/ledgers/" + ledger.code() + "/template.xlsx";
    }

    String historyUrl() {
        return "/ledgers/" + ledger.code() + "/imports";
    }
}
