package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.directory.DirectoryFaults;
import io.xieshou.directory.Listed;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The changes of places or of units: each a form with its day and its reason, made together with its audit line. */
abstract class ChangeController<T extends Listed> {

    private final ChangeForms<T> forms;
    private final Map<String, Deed<T>> deeds;
    private final TransactionTemplate transaction;
    private final Audit audit;

    /** @param deeds by the end of their address: {@code revise}, {@code aliases/new} */
    ChangeController(ChangeForms<T> forms, Map<String, Deed<T>> deeds, TransactionTemplate transaction, Audit audit) {
        this.forms = forms;
        this.deeds = Map.copyOf(deeds);
        this.transaction = transaction;
        this.audit = audit;
    }

    @GetMapping({"/{deed}", "/{part}/{deed}"})
    View form(
            @PathVariable String code,
            @PathVariable(required = false) @Nullable String part,
            @PathVariable String deed,
            HttpServletRequest request) {
        var thing = forms.get(code);
        var asked = get(part, deed);
        var typed = asked.begun().apply(thing).with(Typed.from(request));
        return Pages.show(asked.form().of(thing, typed, Map.of()));
    }

    @PostMapping({"/{deed}", "/{part}/{deed}"})
    View make(
            Actor actor,
            @PathVariable String code,
            @PathVariable(required = false) @Nullable String part,
            @PathVariable String deed,
            HttpServletRequest request) {
        var thing = forms.get(code);
        var asked = get(part, deed);
        var typed = Typed.from(request);
        try {
            transaction.executeWithoutResult(status -> {
                forms.permit(actor, thing, typed);
                asked.maker().make(thing, typed, typed.change(actor));
                var object = forms.subject() + "/" + (asked.adds() ? typed.text("code") : thing.code());
                audit.record(actor, "register." + asked.action(), object, details(thing, asked, typed));
            });
            return Pages.redirect(forms.url(thing)).saying(Message.done(t("register.done")));
        } catch (DirectoryFaults faults) {
            return Pages.show(asked.form().of(thing, typed, faults.byField()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** What was and what is, as the history just written has it; a thing that was added is the line's object itself. */
    private Map<String, String> details(T thing, Deed<T> asked, Typed typed) {
        var details = new HashMap<>(
                Map.of("reason", typed.text("reason"), "on", typed.on().toString()));
        forms.history(thing).stream()
                .filter(change -> !asked.adds())
                .findFirst()
                .ifPresent(change -> {
                    details.put("before", change.before());
                    details.put("after", change.after());
                    details.put("attribute", change.action());
                });
        return details;
    }

    private Deed<T> get(@Nullable String part, String deed) {
        var asked = deeds.get(part == null ? deed : part + "/" + deed);
        if (asked == null) {
            throw new NotFound(t("page.error.404.sentence"));
        }
        return asked;
    }
}
