package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.form.Cell;
import io.xieshou.form.CellConflict;
import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellKey;
import io.xieshou.form.Filling;
import io.xieshou.form.Saying;
import io.xieshou.form.Sheet;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import io.xieshou.page.Redirect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One cell: why it says what it says, and saying otherwise. */
@Controller
@RequestMapping("/forms/{form}/{filer}/{period}/cells/{row}/{column}")
class CellController {

    private static final String TARGET = "HX-Target";

    private final SheetDesk desk;
    private final CellPages pages;
    private final CellExplanations explanations;
    private final Filling filling;

    CellController(SheetDesk desk, CellPages pages, CellExplanations explanations, Filling filling) {
        this.desk = desk;
        this.pages = pages;
        this.explanations = explanations;
        this.filling = filling;
    }

    @GetMapping
    @Allowed(Function.FORM_READ)
    View show(Actor actor, CellAddress address, @RequestHeader(name = TARGET, required = false) String target) {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        return Pages.show(pages.page(actor, sheet, key, typing(actor, sheet, key, target)));
    }

    /** Types a figure in. */
    @PostMapping
    @Allowed(Function.FORM_FILL)
    View type(
            Actor actor,
            CellAddress address,
            @RequestParam Map<String, String> typed,
            @RequestParam long seen,
            @RequestHeader(name = TARGET, required = false) String target) {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        var form = TypedCell.posted(sheet, key, explanations, typed);
        if (!form.isRight()) {
            var typing = pages.typing(sheet, key, form, seen, true, target != null);
            return Pages.show(pages.page(actor, sheet, key, typing), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return say(
                actor,
                sheet,
                form.saying(key, seen),
                form instanceof TypedWords ? "form.words.done" : "form.typed.done");
    }

    /** Confirms that there was none. */
    @PostMapping("/none")
    @Allowed(Function.FORM_FILL)
    View confirmNone(Actor actor, CellAddress address, @RequestParam long seen) {
        var sheet = desk.get(actor, address);
        return say(actor, sheet, Saying.none(desk.cell(sheet, address), seen), "form.cell.noneDone");
    }

    /** Takes back what was typed or confirmed. */
    @PostMapping("/withdraw")
    @Allowed(Function.FORM_FILL)
    View withdraw(Actor actor, CellAddress address, @RequestParam long seen) {
        var sheet = desk.get(actor, address);
        var key = desk.cell(sheet, address);
        var words = sheet.cell(key) instanceof Cell.Words;
        return say(actor, sheet, Saying.withdrawn(key, seen), words ? "form.words.withdrawn" : "form.cell.withdrawn");
    }

    private Redirect say(Actor actor, Sheet sheet, Saying saying, String done) {
        if (!sheet.isFillable(saying.cell())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, t("form.cell.fixed"));
        }
        var address = SheetAddress.of(sheet);
        var row = sheet.row(saying.cell());
        try {
            var deed = filling.say(actor, sheet, List.of(saying));
            return Pages.redirect(address.page())
                    .saying(Message.done(t(done, CellPages.title(sheet, row, saying.cell())))
                            .undoneBy(address.takingBack(deed)));
        } catch (CellConflict conflict) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, t("form.cell.conflict"), conflict);
        }
    }

    private CellPage.@Nullable Typing typing(Actor actor, Sheet sheet, CellKey key, @Nullable String target) {
        if (!sheet.isFillable(key) || !Filling.may(actor, sheet)) {
            return null;
        }
        var form = TypedCell.standing(sheet, key, explanations);
        var seen = filling.seen(sheet).getOrDefault(key, 0L);
        return pages.typing(sheet, key, form, seen, false, target != null);
    }
}
