package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fact;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of one account. */
@Component
class AccountRecord {

    private final Accounts accounts;
    private final AccountList list;
    private final Posts posts;
    private final PostWords words;
    private final TimeWords times;

    AccountRecord(Accounts accounts, AccountList list, Posts posts, PostWords words, TimeWords times) {
        this.accounts = accounts;
        this.list = list;
        this.posts = posts;
        this.words = words;
        this.times = times;
    }

    AccountPage page(Actor actor, Account account) {
        var item = list.find(account.name()).orElseThrow();
        var refusal = accounts.refusal(actor, account).map(refused -> t(refused.key(), refused.values()));
        return new AccountPage(
                account.name(),
                account.displayName(),
                facts(account, item),
                posts.list(account.id()).stream()
                        .filter(post -> post.endedAt() == null)
                        .map(this::post)
                        .toList(),
                refusal.isPresent() ? List.of() : deeds(item),
                refusal.orElse(""));
    }

    private List<Fact> facts(Account account, AccountList.Item item) {
        return List.of(
                Fact.of(t("access.name"), account.name()),
                Fact.of(t("access.display_name"), account.displayName()),
                Fact.of(t("access.state"), item.state().badge()),
                Fact.of(t("access.password.changed_at"), times.say(account.passwordChangedAt())),
                Fact.of(
                        t("access.last_sign_in"),
                        account.lastSignInAt() == null
                                ? t("access.state.never_used")
                                : times.say(account.lastSignInAt())));
    }

    private String post(Post post) {
        var told = words.title(post) + " · " + PostWords.validity(post);
        return post.isWaiting() ? told + " · " + t("access.post.waits") : told;
    }

    private static List<AccountPage.Deed> deeds(AccountList.Item item) {
        var deeds = new ArrayList<AccountPage.Deed>();
        if (item.state() == AccountState.LOCKED) {
            deeds.add(deed("unlock", false));
        }
        if (item.state() == AccountState.DISABLED) {
            deeds.add(deed("enable", false));
            return deeds;
        }
        deeds.add(deed("reset", false));
        deeds.add(deed("end-sessions", false));
        deeds.add(deed("disable", true));
        return deeds;
    }

    private static AccountPage.Deed deed(String code, boolean grave) {
        return new AccountPage.Deed(code, t("access.account.deed." + code), grave);
    }
}
