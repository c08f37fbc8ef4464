package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.directory.Change;
import io.xieshou.directory.DirectoryFaults;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/** Makes a change and its audit line together, or shows the form again with what speaks against it. */
@Component
class Deeds {

    private final TransactionTemplate transaction;
    private final Audit audit;

    Deeds(TransactionTemplate transaction, Audit audit) {
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * @param deed the last part of the audit action
     * @param object what is changed, e.g. {@code place/150426}
     * @param back where to go when it is done
     * @param again the form with these faults
     */
    View attempt(
            Actor actor,
            String deed,
            String object,
            Typed typed,
            Consumer<Change> change,
            String back,
            Function<Map<String, String>, ChangePage> again) {
        try {
            transaction.executeWithoutResult(status -> {
                change.accept(typed.change(actor));
                audit.record(actor, "register." + deed, object, Map.of("reason", typed.text("reason")));
            });
            return Pages.redirect(back).saying(Message.done(t("register.done")));
        } catch (DirectoryFaults faults) {
            return Pages.show(again.apply(faults.byField()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
