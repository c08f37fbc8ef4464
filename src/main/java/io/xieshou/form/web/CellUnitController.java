package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellKey;
import io.xieshou.form.Sheet;
import io.xieshou.indicator.Explanation;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What one unit brings to a cell of its filer. */
@Controller
class CellUnitController {

    private final SheetDesk desk;
    private final CellExplanations explanations;
    private final CellEntries entries;
    private final CellUnits units;
    private final Organisations organisations;

    CellUnitController(
            SheetDesk desk,
            CellExplanations explanations,
            CellEntries entries,
            CellUnits units,
            Organisations organisations) {
        this.desk = desk;
        this.explanations = explanations;
        this.entries = entries;
        this.units = units;
        this.organisations = organisations;
    }

    /** @param only what the unit itself recorded, without the units below it */
    @GetMapping("/forms/{form}/{filer}/{period}/cells/{row}/{column}/units/{unit}")
    @Allowed(Function.FORM_READ)
    View show(
            Actor actor,
            CellAddress address,
            @PathVariable("unit") String code,
            @RequestParam(defaultValue = "false") boolean only) {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        var unit = organisations
                .findByCode(code)
                .filter(found -> !units.scope(actor, sheet, found.id(), true).isNothing())
                .orElseThrow(() -> new NotFound(t("form.units.absent", code)));
        var why = explanations
                .explain(sheet, key, units.scope(actor, sheet, unit.id(), only))
                .orElseThrow(() -> new NotFound(t("form.units.absent", code)));
        return Pages.show(page(actor, sheet, key, unit, only, why));
    }

    private CellUnitPage page(Actor actor, Sheet sheet, CellKey key, Organisation unit, boolean only, Explanation why) {
        var row = sheet.row(key);
        var cell = CellPages.title(sheet, row, key);
        var trail = new ArrayList<>(CellPages.trail(sheet));
        trail.add(new Crumb(cell, SheetAddress.of(sheet).cell(key)));
        var name = only ? t("form.units.only", unit.name()) : unit.name();
        return new CellUnitPage(
                t("form.units.page", cell, name),
                trail,
                CellText.spoken(row, why.valueIn(row.measure())),
                List.of(
                        Fact.of(t("form.fact.filer"), sheet.filer().name()),
                        Fact.of(t("form.fact.period"), SheetWords.period(sheet.period()))),
                only ? null : units.of(actor, sheet, key, why, unit.id()),
                entries.show(actor, sheet, key, why, "").stream()
                        .map(CellPage.Entries::withoutFile)
                        .toList());
    }
}
