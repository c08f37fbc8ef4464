package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.Filling;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Saying;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetLine;
import io.xieshou.page.Crumb;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a sheet, and what is said about many of its cells at once. */
@Controller
@RequestMapping("/forms/{form}/{filer}/{period}")
class SheetController {

    private final SheetDesk desk;
    private final FormSheets sheets;
    private final Filling filling;

    SheetController(SheetDesk desk, FormSheets sheets, Filling filling) {
        this.desk = desk;
        this.sheets = sheets;
        this.filling = filling;
    }

    @GetMapping
    @Allowed(Function.FORM_READ)
    View show(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String column) {
        var sheet = desk.get(actor, form, filer, period);
        var grid = new SheetGrid(sheet, sheets.before(sheet).orElse(null));
        return Pages.show(SheetPage.of(
                sheet,
                grid,
                column,
                Filling.may(actor, sheet),
                actor.may(Function.EXPORT),
                members(actor, sheet),
                sheets.latest(sheet).orElse(null)));
    }

    /** Confirms that there was none: for one line, or for every backed cell that is blank. */
    @PostMapping("/none")
    @Allowed(Function.FORM_FILL)
    View confirmNone(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @RequestParam(required = false) String row) {
        var sheet = desk.get(actor, form, filer, period);
        var cells = sheet.lines().stream()
                .filter(line -> row == null || line.row().code().equals(row))
                .flatMap(line -> unsaid(sheet, line, row != null).stream())
                .toList();
        var address = SheetAddress.of(sheet);
        if (cells.isEmpty()) {
            return Pages.redirect(address.page()).saying(Message.information(t("form.none.nothing")));
        }
        var seen = filling.seen(sheet);
        var deed = filling.say(
                actor,
                sheet,
                cells.stream()
                        .map(cell -> Saying.none(cell, seen.getOrDefault(cell, 0L)))
                        .toList());
        return Pages.redirect(address.page())
                .saying(Message.done(t("form.none.done", cells.size(), SheetWords.none(sheet)))
                        .undoneBy(address.takingBack(deed)));
    }

    @PostMapping("/deeds/{deed}/withdraw")
    @Allowed(Function.FORM_FILL)
    View takeBack(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @PathVariable long deed) {
        var sheet = desk.get(actor, form, filer, period);
        var cells = filling.takeBack(actor, sheet, deed);
        return Pages.redirect(SheetAddress.of(sheet).page())
                .saying(
                        cells == 0
                                ? Message.attention(t("form.takenBack.nothing"))
                                : Message.done(t("form.takenBack.done", cells)));
    }

    /** One line is meant whole, the lines no ledger stands behind included; all blanks together mean the others only. */
    private static List<CellKey> unsaid(Sheet sheet, SheetLine line, boolean awaitingToo) {
        return sheet.columns().stream()
                .map(column -> new CellKey(line.row().code(), column.code()))
                .filter(sheet::isFillable)
                .filter(key -> sheet.cell(key).isMissing() || awaitingToo && sheet.cell(key) instanceof Cell.Awaiting)
                .toList();
    }

    private List<Crumb> members(Actor actor, Sheet sheet) {
        var address = SheetAddress.of(sheet);
        return sheets.filers(actor, sheet).stream()
                .map(filer -> new Crumb(filer.name(), address.of(filer.code()).page()))
                .toList();
    }
}
