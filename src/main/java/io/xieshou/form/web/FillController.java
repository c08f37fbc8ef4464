package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.form.CellConflict;
import io.xieshou.form.CellKey;
import io.xieshou.form.Filling;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Typing many cells of a sheet at once. */
@Controller
@RequestMapping("/forms/{form}/{filer}/{period}/fill")
class FillController {

    private final SheetDesk desk;
    private final Filling filling;

    FillController(SheetDesk desk, Filling filling) {
        this.desk = desk;
        this.filling = filling;
    }

    @GetMapping
    @Allowed(Function.FORM_FILL)
    View open(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String column) {
        var sheet = fillable(actor, form, filer, period);
        var last = filling.seen(sheet).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Pages.show(FillPage.of(sheet, new Typing(sheet, Map.of(), last), only(sheet, column), false));
    }

    @PostMapping
    @Allowed(Function.FORM_FILL)
    View save(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @RequestParam Map<String, String> texts,
            @RequestParam long upTo,
            @RequestParam(required = false) @Nullable String column) {
        var sheet = fillable(actor, form, filer, period);
        var typing = new Typing(sheet, texts, upTo);
        var seen = filling.seen(sheet);
        if (typing.isOvertaken(seen)) {
            throw overtaken(null);
        }
        if (!typing.faults().isEmpty()) {
            return Pages.show(FillPage.of(sheet, typing, only(sheet, column), true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(actor, sheet, typing, seen);
    }

    /** The column asked for; null for all, also where nobody types in it. */
    private static @Nullable SheetColumn only(Sheet sheet, @Nullable String column) {
        return Optional.ofNullable(column)
                .flatMap(sheet::findColumn)
                .filter(sheet::isTyped)
                .orElse(null);
    }

    private View saved(Actor actor, Sheet sheet, Typing typing, Map<CellKey, Long> seen) {
        var address = SheetAddress.of(sheet);
        var sayings = typing.sayings(seen);
        if (sayings.isEmpty()) {
            return Pages.redirect(address.page()).saying(Message.information(t("form.fill.nothing")));
        }
        try {
            var deed = filling.say(actor, sheet, sayings);
            return Pages.redirect(address.page())
                    .saying(Message.done(t("form.fill.done", sayings.size())).undoneBy(address.takingBack(deed)));
        } catch (CellConflict conflict) {
            throw overtaken(conflict);
        }
    }

    private Sheet fillable(Actor actor, String form, String filer, String period) {
        var sheet = desk.get(actor, form, filer, period);
        if (!Filling.may(actor, sheet)) {
            throw NotAllowed.outside(actor, Function.FORM_FILL);
        }
        return sheet;
    }

    private static ResponseStatusException overtaken(@Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.CONFLICT, t("form.fill.conflict"), cause);
    }
}
