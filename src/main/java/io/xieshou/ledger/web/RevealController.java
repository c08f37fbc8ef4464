package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Reveals;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks why, then shows a covered number. The answer is a page of its own that no browser keeps (Spring Security sends {@code no-store}). */
@Controller
@Allowed(Function.REVEAL)
@RequestMapping("/ledgers/{code}/{id:\\d+}/reveal/{field}")
class RevealController {

    private final Ledgers ledgers;
    private final Entries entries;
    private final FieldTexts texts;
    private final Reveals reveals;

    RevealController(Ledgers ledgers, Entries entries, FieldTexts texts, Reveals reveals) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.texts = texts;
        this.reveals = reveals;
    }

    @GetMapping
    View ask(Actor actor, @PathVariable String code, @PathVariable long id, @PathVariable String field) {
        return Pages.show(page(actor, code, id, field, "", ""));
    }

    @PostMapping
    View show(
            Actor actor,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return Pages.show(
                    page(actor, code, id, field, "", t("ledger.reveal.reason.missing")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var ledger = ledgers.get(code);
        var number = reveals.reveal(actor, ledger, id, field(ledger, field), reason)
                .orElseGet(() -> t("ledger.secret.locked"));
        return Pages.show(page(actor, code, id, field, number, ""));
    }

    private RevealPage page(Actor actor, String code, long id, String field, String number, String problem) {
        var ledger = ledgers.get(code);
        var entry = entries.get(actor, ledger, id);
        return new RevealPage(ledger, id, texts.title(ledger, entry), field(ledger, field), number, problem);
    }

    private static Field field(Ledger ledger, String code) {
        return ledger.find(code)
                .filter(field -> field.type() instanceof FieldType.Secret)
                .orElseThrow(() -> new NotFound(t("ledger.reveal.nothing", code)));
    }
}
