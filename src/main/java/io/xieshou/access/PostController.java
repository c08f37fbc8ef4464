package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import io.xieshou.page.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The security administrator gives, grants and ends posts. */
@Controller
@Allowed(Function.POLICY_ADMIN)
class PostController {

    private final Accounts accounts;
    private final AccountTable table;
    private final Posts posts;
    private final PostGrants grants;
    private final PostForm form;

    PostController(Accounts accounts, AccountTable table, Posts posts, PostGrants grants, PostForm form) {
        this.accounts = accounts;
        this.table = table;
        this.posts = posts;
        this.grants = grants;
        this.form = form;
    }

    @GetMapping(HeldPostsPage.URL)
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean waiting) {
        var query = new AccountTable.Query(HeldPostsPage.URL, q, after, waiting);
        var items = table.items(query);
        var tabs = List.of(
                new Tab(t("access.posts.all"), HeldPostsPage.URL, !waiting),
                new Tab(t("access.posts.waiting"), HeldPostsPage.URL + "?waiting=true", waiting));
        return Pages.show(
                new HeldPostsPage(tabs, table.filters(query), table.table(query, items), table.pager(query, items)));
    }

    @GetMapping(HeldPostsPage.URL + "/{name}")
    View show(Actor actor, @PathVariable String name) {
        return Pages.show(form.page(actor, account(name), PostForm.Typed.NOTHING, List.of()));
    }

    @PostMapping(HeldPostsPage.URL + "/{name}")
    View give(Actor actor, @PathVariable String name, HttpServletRequest request) {
        var account = account(name);
        var typed = PostForm.Typed.from(request);
        try {
            grants.give(actor, account, form.read(typed));
            return done(name, "given");
        } catch (Refused refused) {
            var faults = List.of(new Fault("", t(refused.key(), refused.values())));
            return Pages.show(form.page(actor, account, typed, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping(HeldPostsPage.URL + "/{name}/{id}/grant")
    View grant(Actor actor, @PathVariable String name, @PathVariable long id) {
        var account = account(name);
        try {
            grants.grant(actor, account, post(account, id));
            return done(name, "granted");
        } catch (Refused refused) {
            return refused(name, refused);
        }
    }

    @PostMapping(HeldPostsPage.URL + "/{name}/{id}/end")
    View end(Actor actor, @PathVariable String name, @PathVariable long id) {
        var account = account(name);
        try {
            grants.end(actor, account, post(account, id));
            return done(name, "ended");
        } catch (Refused refused) {
            return refused(name, refused);
        }
    }

    private static View done(String name, String news) {
        return Pages.redirect(HeldPostsPage.URL + "/" + name).saying(Message.done(t("access.post.done." + news)));
    }

    private static View refused(String name, Refused refused) {
        return Pages.redirect(HeldPostsPage.URL + "/" + name)
                .saying(Message.problem(t(refused.key(), refused.values())));
    }

    private Account account(String name) {
        return accounts.find(name)
                .filter(account -> !account.isConsole())
                .orElseThrow(() -> new NotFound(t("access.account.absent", name)));
    }

    private Post post(Account account, long id) {
        return posts.find(id)
                .filter(post -> post.accountId() == account.id())
                .orElseThrow(() -> new NotFound(t("access.post.absent")));
    }
}
