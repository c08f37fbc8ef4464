package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives posts and ends them. The system administrator, who opens accounts, may ask for their posts; only the security administrator grants them, and
 * neither for himself.
 */
@Component
class PostGrants {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final PostRules rules;
    private final Audit audit;
    private final Clock clock;

    PostGrants(JdbcClient jdbc, Posts posts, PostRules rules, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a post, to be granted later.
     *
     * @throws Refused when a rule of {@link PostRules} stands against it
     */
    @Transactional
    public void ask(Actor actor, Account account, NewPost wanted) {
        guard(actor, Function.ACCOUNT_ADMIN, account.id());
        add(account, wanted, null);
        audit.record(actor, "access.ask_post", path(account), Map.of("after", wanted));
    }

    /**
     * Gives an account a post.
     *
     * @throws Refused when a rule of {@link PostRules} stands against it
     */
    @Transactional
    public void give(Actor actor, Account account, NewPost wanted) {
        guard(actor, Function.POLICY_ADMIN, account.id());
        add(account, wanted, now());
        audit.record(actor, "access.give_post", path(account), Map.of("after", wanted));
    }

    /** Grants a post that was asked for. */
    @Transactional
    public void grant(Actor actor, Account account, Post post) {
        guard(actor, Function.POLICY_ADMIN, account.id());
        jdbc.sql("update posts set granted_at = ? where id = ? and granted_at is null and ended_at is null")
                .params(now(), post.id())
                .update();
        audit.record(actor, "access.grant_post", path(account), Map.of("after", post));
    }

    /** Ends a post at once, or refuses one that was asked for; it holds no more from the next request on. */
    @Transactional
    public void end(Actor actor, Account account, Post post) {
        guard(actor, Function.POLICY_ADMIN, account.id());
        jdbc.sql("update posts set ended_at = ? where id = ? and ended_at is null")
                .params(now(), post.id())
                .update();
        audit.record(actor, "access.end_post", path(account), Map.of("before", post));
    }

    private static void guard(Actor actor, Function function, long accountId) {
        actor.scope(function);
        if (actor.accountId() == accountId) {
            throw new Refused("access.post.own");
        }
    }

    private void add(Account account, NewPost wanted, @Nullable OffsetDateTime grantedAt) {
        lock(account);
        rules.check(wanted, posts.list(account.id()));
        jdbc.sql("""
                        insert into posts (account_id, role, unit_id, place_id, valid_from, valid_until, created_at, granted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(account.id())
                .param(wanted.role().name())
                .param(wanted.unitId())
                .param(wanted.placeId())
                .param(wanted.validFrom())
                .param(wanted.validUntil())
                .param(now())
                .param(grantedAt)
                .update();
    }

    /** Two posts given to one account at the same moment would not see each other's conflict. */
    private void lock(Account account) {
        jdbc.sql("select id from accounts where id = ? for update")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String path(Account account) {
        return "account/" + account.name();
    }
}
