package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.Pages;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The system administrator opens one account. */
@Controller
@Allowed(Function.ACCOUNT_ADMIN)
class NewAccountController {

    private final Accounts accounts;

    NewAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(AccountsPage.URL + "/new")
    View ask() {
        return Pages.show(NewAccountPage.of("", "", List.of()));
    }

    /** Answers with the page itself instead of leading there: the password must not wait in a session to be shown. */
    @PostMapping(AccountsPage.URL + "/new")
    View open(Actor actor, @RequestParam String name, @RequestParam String displayName) {
        try {
            return Pages.show(CredentialsPage.of(accounts.open(actor, name.strip(), displayName.strip())));
        } catch (Refused refused) {
            var faults = List.of(new Fault("#f-name", t(refused.key(), refused.values())));
            return Pages.show(NewAccountPage.of(name, displayName, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
