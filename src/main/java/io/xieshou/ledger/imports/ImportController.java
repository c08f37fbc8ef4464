package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The way of a file into a ledger: choose, look at what it would do, confirm, undo. */
@Controller
@Allowed(Function.IMPORT)
class ImportController {

    private final Ledgers ledgers;
    private final Imports imports;
    private final ImportPages pages;
    private final Organisations organisations;
    private final BackgroundReading background;
    private final Clock clock;

    ImportController(
            Ledgers ledgers,
            Imports imports,
            ImportPages pages,
            Organisations organisations,
            BackgroundReading background,
            Clock clock) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.pages = pages;
        this.organisations = organisations;
        this.background = background;
        this.clock = clock;
    }

    @GetMapping("/ledgers/{code}/import")
    View choose(Actor actor, @PathVariable String code) {
        return Pages.show(pages.choose(actor, ledgers.get(code), ""));
    }

    @PostMapping("/ledgers/{code}/import")
    View begin(
            Actor actor,
            @PathVariable String code,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String layout)
            throws IOException {
        var ledger = ledgers.get(code);
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var begun =
                    imports.begin(actor, ledger, unit(actor, unit), layout.isEmpty() ? null : layout, content, name);
            background.start(actor, begun);
            return Pages.redirect(pages.url(begun));
        } catch (ImportRefused refused) {
            return Pages.show(pages.choose(actor, ledger, refused.sentence()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/imports/{id:\\d+}")
    View show(Actor actor, @PathVariable long id) {
        var found = get(actor, id);
        return Pages.show(pages.page(actor, found));
    }

    @PostMapping("/imports/{id:\\d+}/confirm")
    View confirm(Actor actor, @PathVariable long id) {
        var previewed = get(actor, id);
        var saved = imports.confirm(actor, previewed);
        return Pages.redirect(pages.url(saved));
    }

    @PostMapping("/imports/{id:\\d+}/give-up")
    View giveUp(Actor actor, @PathVariable long id) {
        var found = get(actor, id);
        imports.giveUp(found);
        return Pages.redirect("/ledgers/" + found.ledger()).saying(Message.information(t("ledger.import.given_up")));
    }

    @PostMapping("/imports/{id:\\d+}/undo")
    View undo(Actor actor, @PathVariable long id) {
        var saved = get(actor, id);
        try {
            imports.undo(actor, saved);
            return Pages.redirect("/ledgers/" + saved.ledger()).saying(Message.done(t("ledger.import.undone")));
        } catch (EntryRefused inTheWay) {
            return Pages.redirect(pages.url(saved)).saying(Message.problem(inTheWay.sentence()));
        }
    }

    private int unit(Actor actor, String typed) {
        if (typed.isBlank()) {
            return actor.unitId();
        }
        var resolution = organisations.resolveNear(typed, actor.unitId(), LocalDate.now(clock));
        return resolution.found().map(unit -> unit.id()).orElseThrow(() -> new ImportRefused(resolution.sentence()));
    }

    private Import get(Actor actor, long id) {
        return imports.find(actor, id).orElseThrow(() -> new NotFound(t("ledger.import.absent")));
    }
}
