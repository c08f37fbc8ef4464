package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of people as a list to search and leaf through, by sign-in name. */
@Component
class AccountList {

    static final int PAGE = 50;

    private static final String ITEM = """
        select a.id, a.name, a.display_name, a.last_sign_in_at,
            case when a.disabled_at is not null then 'DISABLED'
                when exists (select from sign_in_failures f where f.key = 'name:' || a.name and f.locked_until > ?) then 'LOCKED'
                when a.last_sign_in_at is null then 'NEVER_USED'
                else 'OPEN' end as state,
            waiting.posts as waiting_posts
        from accounts a
        cross join lateral (
            select count(*) as posts from posts p
            where p.account_id = a.id and p.granted_at is null and p.ended_at is null) waiting
        where a.name not like 'console:%'
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One account with how it stands and how many posts wait to be granted. */
    record Item(
            long id,
            String name,
            String displayName,
            AccountState state,
            int waitingPosts,
            @Nullable OffsetDateTime lastSignInAt) {}

    /**
     * One page and one account more, if there is one, to tell whether it goes on.
     *
     * @param search part of the sign-in name or the name; empty for all
     * @param after sign-in name after which the page begins; empty for the first
     * @param waitingOnly only accounts with posts that wait to be granted
     */
    List<Item> list(String search, String after, boolean waitingOnly) {
        var like = "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%";
        return jdbc.sql(ITEM + """
            and a.name > ? and (a.name like ? or lower(a.display_name) like ?) and (not ? or waiting.posts > 0)
            order by a.name
            limit ?
            """)
                .params(now(), after, like, like, waitingOnly, PAGE + 1)
                .query(Item.class)
                .list();
    }

    /** Empty when nobody has this name. */
    Optional<Item> find(String name) {
        return jdbc.sql(ITEM + "and a.name = ?")
                .params(now(), name)
                .query(Item.class)
                .optional();
    }

    AccountTally tally() {
        return jdbc.sql("""
            select count(*) as all, count(*) filter (where state = 'LOCKED') as locked,
                count(*) filter (where state = 'DISABLED') as disabled, count(*) filter (where waiting_posts > 0) as waiting
            from (%s) accounts
            """.formatted(ITEM))
                .param(now())
                .query(AccountTally.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
