package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryUse.Use;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.State;
import io.xieshou.page.Badge;
import io.xieshou.page.Change;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.FileTile;
import io.xieshou.page.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry as people read it.
 *
 * @param parts entries of other ledgers that refer to it
 * @param proof its evidence
 * @param uses where it counts
 * @param history oldest first
 * @param moves the states it may go to, for those who may move it
 */
record EntryPage(
        Ledger ledger,
        Entry entry,
        String title,
        Badge state,
        List<Fact> facts,
        List<Parts> parts,
        List<FileTile> proof,
        List<Use> uses,
        List<Change> history,
        List<State> moves,
        boolean writable) {

    record Parts(String label, String href, List<Line> lines) {}

    String editUrl() {
        return LedgerUrls.edit(ledger, entry.id());
    }

    String moveUrl() {
        return LedgerUrls.entry(ledger, entry.id()) + "/state";
    }

    String evidenceUrl() {
        return LedgerUrls.entry(ledger, entry.id()) + "/evidence";
    }

    List<FieldGroup> uploadFields() {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(Kind.FILES, "file", t("ledger.evidence.file"))
                .required()
                .build());
        if (!ledger.evidence().isEmpty()) {
            fields.add(FieldView.of(Kind.CHOICE, "kind", t("ledger.evidence.kind"))
                    .options(ledger.evidence().stream()
                            .map(wanted ->
                                    new Option(wanted.kind(), wanted.label().text()))
                            .toList())
                    .build());
        }
        fields.add(FieldView.of(Kind.TEXT, "note", t("ledger.evidence.note")).build());
        return List.of(new FieldGroup("", fields));
    }

    List<FieldGroup> reuseFields() {
        var other = FieldView.of(Kind.PICK, "other", t("ledger.evidence.reuse"))
                .help(t("ledger.evidence.reuse.help"))
                .suggestUrl(evidenceUrl() + "/suggest")
                .required()
                .build();
        return List.of(new FieldGroup("", List.of(other)));
    }

    /** The kinds of proof the ledger wants, in words. */
    String wanted() {
        return ledger.evidence().stream()
                .map(wanted -> wanted.label().text())
                .collect(java.util.stream.Collectors.joining(t("page.separator")));
    }

    List<Line> useLines() {
        return uses.stream()
                .map(use -> new Line(use.where(), use.detail(), null, use.href(), ""))
                .toList();
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("ledger.navigation"), "/ledgers"),
                new Crumb(ledger.label().text(), LedgerUrls.list(ledger)));
    }
}
