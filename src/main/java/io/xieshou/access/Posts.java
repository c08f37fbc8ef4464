package io.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts of each account. A post is ended, not removed: who was what on which day stays known. */
@Component
class Posts {

    private static final String SELECT = "select " + Post.COLUMNS + " from posts ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Posts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The posts an account can act in today, the one used last first. */
    List<Post> listValid(long accountId) {
        var today = LocalDate.now(clock);
        return list(accountId).stream().filter(post -> post.isValidOn(today)).toList();
    }

    /** All posts of an account, those asked for and those ended too. */
    List<Post> list(long accountId) {
        return jdbc.sql(SELECT + "where account_id = ? order by last_used_at desc nulls last, id")
                .param(accountId)
                .query(Post.class)
                .list();
    }

    Optional<Post> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Post.class).optional();
    }

    /** Remembers which post was acted in last, for the next sign-in. */
    void use(Post post) {
        jdbc.sql("update posts set last_used_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), post.id())
                .update();
    }
}
