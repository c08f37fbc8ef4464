package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Ledger;
import io.xieshou.page.Change;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import java.util.List;

/**
 * The form of one entry, new or changed.
 *
 * @param id 0 for a new one
 * @param version the version the person has seen
 * @param others sentences about the entry as a whole
 * @param conflict what somebody else saved meanwhile beside what is typed here; empty where nobody did
 */
record EntryFormPage(
        Ledger ledger,
        long id,
        int version,
        List<FieldView> fields,
        List<String> others,
        List<Change.Difference> conflict) {

    String title() {
        return t(
                id == 0 ? "ledger.form.new" : "ledger.form.edit", ledger.label().text());
    }

    String action() {
        return id == 0 ? LedgerUrls.list(ledger) : LedgerUrls.entry(ledger, id);
    }

    String cancelUrl() {
        return id == 0 ? LedgerUrls.list(ledger) : LedgerUrls.entry(ledger, id);
    }

    boolean isNew() {
        return id == 0;
    }

    List<FieldGroup> groups() {
        return List.of(new FieldGroup("", fields));
    }

    List<Fault> faults() {
        return Fault.of(groups(), others);
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("ledger.navigation"), "/ledgers"),
                new Crumb(ledger.label().text(), LedgerUrls.list(ledger)));
    }
}
