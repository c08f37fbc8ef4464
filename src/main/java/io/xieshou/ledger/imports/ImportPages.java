package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Packs;
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
    private final Packs packs;
    private final Organisations organisations;
    private final Imports imports;

    ImportPages(Ledgers ledgers, Packs packs, Organisations organisations, Imports imports) {
        this.ledgers = ledgers;
        this.packs = packs;
        this.organisations = organisations;
        this.imports = imports;
    }

    String url(Import of) {
        return "/imports/" + of.id();
    }

    ImportChoosePage choose(Actor actor, Ledger ledger, String problem) {
        var layouts = packs.current().listAll(Layout.class).stream()
                .map(Definition::body)
                .filter(layout -> layout.target().ledger().equals(ledger.code()))
                .map(layout -> new Option(layout.code(), layout.label().text()))
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(Kind.FILE, "file", t("ledger.import.file"))
                .accept(".xlsx,.xls,.csv")
                .help(t("ledger.import.file.help"))
                .required()
                .build());
        fields.add(FieldView.of(Kind.PICK, "unit", t("ledger.unit"))
                .typed(organisations.getOrganisation(actor.unitId()).name())
                .suggestUrl("/ledgers/suggest/organisations")
                .build());
        if (!layouts.isEmpty()) {
            fields.add(FieldView.of(Kind.CHOICE, "layout", t("ledger.import.layout"))
                    .help(t("ledger.import.layout.help"))
                    .options(layouts)
                    .build());
        }
        return new ImportChoosePage(ledger, fields, problem.isEmpty() ? List.of() : List.of(problem));
    }

    ImportPage page(Import of) {
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
                parts,
                imports.badRows(of),
                imports.progress(of.id())
                        .map(progress -> (int) (progress.share() * 100))
                        .orElse(0),
                imports.progress(of.id()).map(Progress::rows).orElse(0L));
    }
}
