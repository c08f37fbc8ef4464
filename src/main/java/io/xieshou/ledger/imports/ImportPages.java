package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the pages of imports. */
@Component
class ImportPages {

    private final Ledgers ledgers;
    private final OwnLayouts layouts;
    private final Organisations organisations;
    private final Imports imports;

    ImportPages(Ledgers ledgers, OwnLayouts layouts, Organisations organisations, Imports imports) {
        this.ledgers = ledgers;
        this.layouts = layouts;
        this.organisations = organisations;
        this.imports = imports;
    }

    String url(Import of) {
        return "/imports/" + of.id();
    }

    ImportChoosePage choose(Actor actor, Ledger ledger, String problem) {
        var offered = layouts.list(ledger.code(), actor.unitId()).stream()
                .map(layout -> new Option(layout.code(), layout.label().text()))
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(Kind.FILE, "file", t("ledger.import.file"))
                .accept(".xlsx,.xls,.csv")
                .help(t("ledger.import.file.help"))
                .required()
                .build());
        fields.add(FieldView.of(Kind.PICK, "unit", t("ledger.unit"))
                .typed(organisations.fullName(actor.unitId()))
                .suggestUrl("/suggest/units")
                .build());
        if (!offered.isEmpty()) {
            fields.add(FieldView.of(Kind.CHOICE, "layout", t("ledger.import.layout"))
                    .help(t("ledger.import.layout.help"))
                    .options(offered)
                    .build());
        }
        return new ImportChoosePage(ledger, fields, problem.isEmpty() ? List.of() : List.of(problem));
    }

    ImportPage page(Actor actor, Import of) {
        var ledger = ledgers.get(of.ledger());
        var parts = new ArrayList<ImportPage.Part>();
        if (of.state() == Import.State.PREVIEWED || of.state() == Import.State.REFUSED) {
            var staged = imports.stagings(of);
            var counts = imports.comparisons(of);
            for (int i = 0; i < staged.size(); i++) {
                parts.add(new ImportPage.Part(staged.get(i).ledger().label().text(), counts.get(i)));
            }
        }
        return new ImportPage(
                of,
                ledger,
                organisations.fullName(of.unitId()),
                imports.isUndone(of),
                parts,
                imports.badRows(of),
                imports.progress(of.id()),
                layout(of),
                actor.may(Function.LAYOUT_WRITE)
                        && actor.scope(Function.LAYOUT_WRITE).coversUnit(of.unitId()));
    }

    private String layout(Import of) {
        return of.layout() == null
                ? ""
                : layouts.find(of.layout(), of.unitId())
                        .map(layout -> layout.label().text())
                        .orElse(of.layout());
    }
}
