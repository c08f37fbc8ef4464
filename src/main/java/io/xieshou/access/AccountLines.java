package io.xieshou.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every account of a person in one line each, for the command line of the server. */
@Component
public class AccountLines {

    private final AccountList accounts;
    private final Posts posts;
    private final PostWords words;

    AccountLines(AccountList accounts, Posts posts, PostWords words) {
        this.accounts = accounts;
        this.posts = posts;
        this.words = words;
    }

    /**
     * One account.
     *
     * @param state {@code open}, {@code never_used}, {@code locked} or {@code disabled}
     * @param posts those held today, in words
     */
    public record AccountLine(
            String name,
            String displayName,
            String state,
            List<String> posts,
            @Nullable OffsetDateTime lastSignIn) {}

    /**
     * All of them, by sign-in name.
     *
     * @throws NotAllowed when the actor does not administer accounts
     */
    public List<AccountLine> list(Actor actor) {
        actor.scope(Function.ACCOUNT_ADMIN);
        var lines = new ArrayList<AccountLine>();
        List<AccountList.Item> page;
        do {
            var after = lines.isEmpty() ? "" : lines.get(lines.size() - 1).name();
            page = accounts.list("", after, false).stream()
                    .limit(AccountList.PAGE)
                    .toList();
            page.forEach(item -> lines.add(line(item)));
        } while (page.size() == AccountList.PAGE);
        return lines;
    }

    private AccountLine line(AccountList.Item item) {
        return new AccountLine(
                item.name(),
                item.displayName(),
                item.state().name().toLowerCase(Locale.ROOT),
                posts.listValid(item.id()).stream().map(words::title).toList(),
                item.lastSignInAt());
    }
}
