package io.xieshou.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs. Only a SHA-256 of each is kept: the text is 256 bits of chance, so nothing slower is needed. */
@Component
class Tokens {

    /** What a token can be given; nothing of administration, nothing of revealing. */
    static final Set<Function> GRANTABLE = EnumSet.of(
            Function.ENTRY_READ,
            Function.ENTRY_WRITE,
            Function.INDICATOR_READ,
            Function.FORM_READ,
            Function.DEFINITION_READ,
            Function.DIRECTORY_READ,
            Function.EXPORT);

    private static final String PREFIX = "xieshou_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Actors actors, Policies policies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token for the actor's present post.
     *
     * @param days how long it lives, from one day to what the policy allows
     * @return its text, to be shown once
     */
    @Transactional
    public String make(Actor actor, String name, Set<Function> functions, int days) {
        actor.scope(Function.API_TOKEN);
        if (name.isBlank() || functions.isEmpty()) {
            throw new Refused("access.token.incomplete");
        }
        if (!GRANTABLE.containsAll(functions) || !functions.stream().allMatch(actor::may)) {
            throw new Refused("access.token.functions.refused");
        }
        var longest = policies.current().tokenDays();
        if (days < 1 || days > longest) {
            throw new Refused("access.token.days.refused", longest);
        }
        var text = PREFIX + random();
        insert(actor, name.strip(), functions, OffsetDateTime.now(clock).plusDays(days), text);
        audit.record(actor, "access.make_token", "token/" + name.strip(), Map.of("functions", functions, "days", days));
        return text;
    }

    private void insert(Actor actor, String name, Set<Function> functions, OffsetDateTime expiresAt, String text) {
        jdbc.sql("""
            insert into access_tokens (account_id, post_id, name, hash, functions, created_at, expires_at)
            values (?, ?, ?, ?, ?::text[], ?, ?)
            """)
                .param(actor.accountId())
                .param(actor.postId())
                .param(name)
                .param(hash(text))
                .param(functions.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(OffsetDateTime.now(clock))
                .param(expiresAt)
                .update();
    }

    /** The tokens of an account, newest first, dead ones too. */
    List<Token> list(long accountId) {
        return jdbc.sql("select * from access_tokens where account_id = ? order by id desc")
                .param(accountId)
                .query(Tokens::token)
                .list();
    }

    /** A person revokes one of the own tokens. */
    @Transactional
    public void revoke(Actor actor, long id) {
        jdbc.sql("""
            update access_tokens
            set revoked_at = ?
            where id = ? and account_id = ? and revoked_at is null
            returning name
            """)
                .params(OffsetDateTime.now(clock), id, actor.accountId())
                .query(String.class)
                .optional()
                .ifPresent(name -> audit.record(actor, "access.revoke_token", "token/" + name, Map.of()));
    }

    /** The actor behind a token, if the token lives, its account is open and its post still holds. */
    Optional<Acting> find(String text, String address) {
        return jdbc.sql("select * from access_tokens where hash = ?")
                .param(hash(text))
                .query(Tokens::token)
                .optional()
                .filter(token -> token.isLive(OffsetDateTime.now(clock)))
                .flatMap(token -> act(token, address));
    }

    private Optional<Acting> act(Token token, String address) {
        var acting = actors.findForToken(token, address);
        acting.ifPresent(found -> noteUse(token));
        return acting;
    }

    /** To the minute: a program that calls often does not write as often. */
    private void noteUse(Token token) {
        var now = OffsetDateTime.now(clock);
        if (token.lastUsedAt() == null || token.lastUsedAt().plusMinutes(1).isBefore(now)) {
            jdbc.sql("update access_tokens set last_used_at = ? where id = ?")
                    .params(now, token.id())
                    .update();
        }
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("post_id"),
                row.getString("name"),
                functions((String[]) row.getArray("functions").getArray()),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class));
    }

    private static Set<Function> functions(String[] names) {
        return Arrays.stream(names).map(Function::valueOf).collect(Collectors.toSet());
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }
}
