package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryConflict;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.ledger.FieldProblem;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Change;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Typing entries. A refused form comes back as it was typed; a form that somebody overtook comes back with both versions. */
@Controller
@Allowed(Function.ENTRY_WRITE)
class EntryFormController {

    private final Ledgers ledgers;
    private final Entries entries;
    private final EntryForm form;
    private final EntryFields fields;
    private final People people;

    EntryFormController(Ledgers ledgers, Entries entries, EntryForm form, EntryFields fields, People people) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.form = form;
        this.fields = fields;
        this.people = people;
    }

    /** @param like an entry to take the day, choices and places from */
    @GetMapping("/ledgers/{code}/new")
    View create(Actor actor, @PathVariable String code, @RequestParam(required = false, defaultValue = "0") long like) {
        var ledger = ledgers.get(code);
        Map<String, String> typed = entries.find(actor, ledger, like)
                .map(before -> form.common(ledger, before))
                .orElse(Map.of());
        return Pages.show(page(actor, ledger, 0, 0, typed, List.of(), List.of()));
    }

    @PostMapping("/ledgers/{code}")
    View add(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        var ledger = ledgers.get(code);
        var posted = form.read(actor, ledger, request, null);
        try {
            refuse(posted.problems());
            var entry = entries.add(actor, ledger, posted.draft());
            var next = then.equals("another")
                    ? LedgerUrls.create(ledger) + "?like=" + entry.id()
                    : LedgerUrls.entry(ledger, entry.id());
            return Pages.redirect(next).saying(Message.done(t("ledger.saved")));
        } catch (EntryRefused refused) {
            return refused(page(actor, ledger, 0, 0, posted.typed(), refused.problems(), List.of()));
        }
    }

    @GetMapping("/ledgers/{code}/{id:\\d+}/edit")
    View edit(Actor actor, @PathVariable String code, @PathVariable long id) {
        var ledger = ledgers.get(code);
        var entry = entries.get(actor, ledger, id);
        return Pages.show(page(actor, ledger, id, entry.version(), form.texts(ledger, entry), List.of(), List.of()));
    }

    @PostMapping("/ledgers/{code}/{id:\\d+}")
    View change(
            Actor actor,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var ledger = ledgers.get(code);
        var posted = form.read(actor, ledger, request, entries.get(actor, ledger, id));
        try {
            refuse(posted.problems());
            entries.change(actor, ledger, id, version, posted.draft(), reason);
            return Pages.redirect(LedgerUrls.entry(ledger, id)).saying(Message.done(t("ledger.saved")));
        } catch (EntryRefused refused) {
            return refused(page(actor, ledger, id, version, posted.typed(), refused.problems(), List.of()));
        } catch (EntryConflict overtaken) {
            var stored = overtaken.stored();
            var sentence = new FieldProblem("", t("ledger.conflict", people.called(stored.updatedBy())));
            return refused(page(
                    actor,
                    ledger,
                    id,
                    stored.version(),
                    posted.typed(),
                    List.of(sentence),
                    differences(ledger, stored, posted)));
        }
    }

    private EntryFormPage page(
            Actor actor,
            Ledger ledger,
            long id,
            int version,
            Map<String, String> typed,
            List<FieldProblem> problems,
            List<Change.Difference> conflict) {
        var others = problems.stream()
                .filter(problem -> problem.field().isEmpty())
                .map(FieldProblem::sentence)
                .toList();
        return new EntryFormPage(ledger, id, version, fields.of(actor, ledger, typed, problems), others, conflict);
    }

    /** What is stored now (before) beside what was typed (after), where they differ. */
    private List<Change.Difference> differences(Ledger ledger, Entry stored, EntryForm.Posted posted) {
        var texts = form.texts(ledger, stored);
        var mine = new java.util.LinkedHashMap<String, Object>(posted.draft().values());
        return ledger.fields().stream()
                .filter(field -> !java.util.Objects.equals(stored.value(field.code()), mine.get(field.code())))
                .map(field -> new Change.Difference(
                        field.label().text(),
                        texts.getOrDefault(field.code(), ""),
                        posted.typed().getOrDefault(field.code(), "")))
                .toList();
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new EntryRefused(problems);
        }
    }

    private static View refused(EntryFormPage page) {
        return Pages.show(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
