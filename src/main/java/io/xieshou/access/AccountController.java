package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The system administrator opens and closes accounts and helps people back in. */
@Controller
@Allowed(Function.ACCOUNT_ADMIN)
class AccountController {

    private final Accounts accounts;
    private final AccountTable table;
    private final AccountRecord record;

    AccountController(Accounts accounts, AccountTable table, AccountRecord record) {
        this.accounts = accounts;
        this.table = table;
        this.record = record;
    }

    @GetMapping(AccountsPage.URL)
    View list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var query = new AccountTable.Query(AccountsPage.URL, q, after, false);
        var items = table.items(query);
        return Pages.show(new AccountsPage(table.filters(query), table.table(query, items), table.pager(query, items)));
    }

    @GetMapping(AccountsPage.URL + "/{name}")
    View show(Actor actor, @PathVariable String name) {
        return Pages.show(record.page(actor, get(name)));
    }

    @PostMapping(AccountsPage.URL + "/{name}/disable")
    View disable(Actor actor, @PathVariable String name) {
        return done(name, "disabled", () -> accounts.disable(actor, get(name)));
    }

    @PostMapping(AccountsPage.URL + "/{name}/enable")
    View enable(Actor actor, @PathVariable String name) {
        return done(name, "enabled", () -> accounts.enable(actor, get(name)));
    }

    @PostMapping(AccountsPage.URL + "/{name}/unlock")
    View unlock(Actor actor, @PathVariable String name) {
        return done(name, "unlocked", () -> accounts.unlock(actor, get(name)));
    }

    @PostMapping(AccountsPage.URL + "/{name}/end-sessions")
    View endSessions(Actor actor, @PathVariable String name) {
        return done(name, "sessions_ended", () -> accounts.endSessions(actor, get(name)));
    }

    /** Answers with the page itself instead of leading there: the password must not wait in a session to be shown. */
    @PostMapping(AccountsPage.URL + "/{name}/reset")
    View reset(Actor actor, @PathVariable String name) {
        try {
            return Pages.show(CredentialsPage.of(accounts.reset(actor, get(name).name())));
        } catch (Refused refused) {
            return refused(name, refused);
        }
    }

    private static View done(String name, String news, Runnable deed) {
        try {
            deed.run();
            return Pages.redirect(AccountsPage.URL + "/" + name)
                    .saying(Message.done(t("access.account.done." + news, name)));
        } catch (Refused refused) {
            return refused(name, refused);
        }
    }

    private static View refused(String name, Refused refused) {
        return Pages.redirect(AccountsPage.URL + "/" + name)
                .saying(Message.problem(t(refused.key(), refused.values())));
    }

    private Account get(String name) {
        return accounts.find(name)
                .filter(account -> !account.isConsole())
                .orElseThrow(() -> new NotFound(t("access.account.absent", name)));
    }
}
