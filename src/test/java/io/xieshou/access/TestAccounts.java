package io.xieshou.access;

import io.xieshou.directory.Organisations;
import io.xieshou.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes accounts for tests that sign in for real; their passwords need no change. {@code @Import} it. */
@TestComponent
public class TestAccounts {

    public static final String PASSWORD = "Kx7-mulberry-Tree";

    /** What takes 19 MiB and two passes of a real password takes hardly anything here: a hash says itself how it was made. */
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);

    /** 门头沟区农业农村局 would be one: any unit; the tests that use it do not ask which. */
    static final int UNIT = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Organisations organisations;
    private final Actors actors;
    private final Tokens tokens;
    private final TransactionTemplate transactions;

    TestAccounts(
            JdbcClient jdbc,
            Clock clock,
            Organisations organisations,
            Actors actors,
            Tokens tokens,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
        this.actors = actors;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** An account with one post and the {@link #PASSWORD}; its id. */
    public long open(String name, Role role, int unitId, @Nullable Integer placeId) {
        var id = open(name);
        give(id, role, unitId, placeId);
        return id;
    }

    /** A new account with one post in a unit; its name. */
    public String somebody(Role role, String unit) {
        var name = role.name().toLowerCase(Locale.ROOT) + System.nanoTime();
        open(name, role, organisations.findByCode(unit).orElseThrow().id(), null);
        return name;
    }

    /** Somebody new of the city with one post, signed in and looking at the own account. */
    Visitor signedIn(Role role, int port) {
        return signedIn(somebody(role, "shi"), port);
    }

    /** Who has an account, signed in and looking at it. */
    static Visitor signedIn(String name, int port) {
        var visitor = Visitor.at(port);
        visitor.signIn(name, PASSWORD);
        visitor.get("/me");
        return visitor;
    }

    /** An account without post. */
    public long open(String name) {
        var now = OffsetDateTime.now(clock);
        var id = jdbc.sql("""
            insert into accounts (name, display_name, created_at, password_hash, password_changed_at, must_change_password)
            values (?, ?, now(), ?, ?, false) returning id
            """)
                .params(name, "测试 " + name, HASH, now)
                .query(Long.class)
                .single();
        jdbc.sql("insert into old_passwords (account_id, hash, set_at) values (?, ?, ?)")
                .params(id, HASH, now)
                .update();
        return id;
    }

    /** A further post; its id. */
    public long give(long accountId, Role role, int unitId, @Nullable Integer placeId) {
        return jdbc.sql("""
            insert into posts (account_id, role, unit_id, place_id, valid_from, created_at, granted_at)
            values (?, ?, ?, ?, ?, now(), now()) returning id
            """)
                .params(accountId, role.name(), unitId, placeId, LocalDate.of(2020, 1, 1))
                .query(Long.class)
                .single();
    }

    /** The text of a token for a new account with one post. */
    public String token(String name, Role role, int unitId, Function... functions) {
        var id = open(name, role, unitId, null);
        var account = actors.findAccount(id).orElseThrow();
        var acting = actors.find(new SignedIn(id, account.name(), account.epoch()), null, "test");
        return tokens.make(acting.flatMap(Acting::findActor).orElseThrow(), "程序", Set.of(functions), 30);
    }

    /** Who runs commands on the server. */
    public Actor console() {
        return actors.console("tester");
    }

    /** Empties every table of accounts and the audit. */
    void forgetAll() {
        tamper("truncate accounts, sign_in_failures, audit_lines cascade");
    }

    /** Changes the audit behind its triggers, as somebody with the password of the database could. */
    void tamper(String sql) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(AuditChain.LINKER_LOCK)
                    .query((row, number) -> 0)
                    .single();
            for (var table : new String[] {"audit_lines", "audit_links"}) {
                jdbc.sql("alter table " + table + " disable trigger user").update();
            }
            jdbc.sql(sql).update();
            for (var table : new String[] {"audit_lines", "audit_links"}) {
                jdbc.sql("alter table " + table + " enable trigger user").update();
            }
        });
    }
}
