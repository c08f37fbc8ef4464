package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.form.CellExplanations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EvidenceTiles;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Badge;
import io.xieshou.page.Crumb;
import io.xieshou.page.Download;
import io.xieshou.page.Fact;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The entries behind a cell: one beside the sheet, or all as a file. */
@Controller
@RequestMapping("/forms/{form}/{filer}/{period}/cells/{row}/{column}")
class CellEntryController {

    private final SheetDesk desk;
    private final CellExplanations explanations;
    private final Ledgers ledgers;
    private final Entries entries;
    private final FieldTexts texts;
    private final Organisations organisations;
    private final EvidenceTiles proof;
    private final CellEntriesFile file;
    private final Audit audit;

    CellEntryController(
            SheetDesk desk,
            CellExplanations explanations,
            Ledgers ledgers,
            Entries entries,
            FieldTexts texts,
            Organisations organisations,
            EvidenceTiles proof,
            CellEntriesFile file,
            Audit audit) {
        this.desk = desk;
        this.explanations = explanations;
        this.ledgers = ledgers;
        this.entries = entries;
        this.texts = texts;
        this.organisations = organisations;
        this.proof = proof;
        this.file = file;
        this.audit = audit;
    }

    @GetMapping("/entries/{ledger}/{id:\\d+}")
    @Allowed(Function.FORM_READ)
    View show(Actor actor, CellAddress address, @PathVariable("ledger") String ledgerCode, @PathVariable long id) {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        var ledger = ledgers.get(ledgerCode);
        var entry = entries.get(actor, ledger, id);
        var trail = new ArrayList<>(CellPages.trail(sheet));
        var row = sheet.row(key);
        trail.add(new Crumb(
                CellPages.title(sheet, row, key), SheetAddress.of(sheet).cell(key)));
        return Pages.show(new CellEntryPage(
                texts.title(ledger, entry),
                trail,
                badge(ledger, entry),
                facts(ledger, entry),
                proof.list(actor, ledger, entry),
                "/ledgers/%s/%d".formatted(ledger.code(), id)));
    }

    @GetMapping("/entries.csv")
    @Allowed(Function.EXPORT)
    void export(Actor actor, CellAddress address, @RequestParam String indicator, HttpServletResponse response)
            throws IOException {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        var part = explanations.explain(sheet, key).stream()
                .flatMap(explanation -> explanation.parts().stream())
                .filter(counted -> counted.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound(t("form.entries.absent", indicator)));
        audit.record(
                actor, "form.export_entries", "form/" + address.form() + "/" + address.filer(), Map.of("cell", key));
        var name = part.indicator().label().text();
        file.write(actor, part, Download.CSV.begin(response, name));
    }

    private static Badge badge(Ledger ledger, Entry entry) {
        var state = ledger.state(entry.state());
        return new Badge(
                state.counts() ? Badge.Tone.DONE : Badge.Tone.NEUTRAL,
                state.label().text());
    }

    private List<Fact> facts(Ledger ledger, Entry entry) {
        var facts = new ArrayList<Fact>();
        ledger.fields().stream()
                .filter(field -> entry.value(field.code()) != null)
                .forEach(field ->
                        facts.add(Fact.of(field.label().text(), texts.show(field, entry.value(field.code())))));
        facts.add(Fact.of(t("form.entries.unit"), organisations.fullName(entry.unitId())));
        return facts;
    }
}
