package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import java.util.List;

/**
 * Where a covered number is asked for and shown.
 *
 * @param number empty until a reason was given
 * @param problem what stands against the reason; empty for nothing
 */
record RevealPage(Ledger ledger, long id, String entry, Field field, String number, String problem) {

    String title() {
        return t("ledger.reveal", field.label().text());
    }

    List<Crumb> trail() {
        return List.of(new Crumb(entry, LedgerUrls.entry(ledger, id)));
    }

    List<Fact> facts() {
        return List.of(Fact.of(field.label().text(), number));
    }

    FieldView reason() {
        return FieldView.of(Kind.TEXT, "reason", t("ledger.reveal.reason"))
                .help(t("ledger.reveal.audited"))
                .required()
                .error(problem.isEmpty() ? null : problem)
                .build();
    }

    String url() {
        return LedgerUrls.reveal(ledger, id, field);
    }

    String back() {
        return LedgerUrls.entry(ledger, id);
    }
}
