package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, closes and resets accounts.
 *
 * <p>Nobody changes his own rights: the system administrator cannot touch his own account here, nor the account of another administrator. With the password
 * of another administrator he would be both; so those are reset on the command line of the server only.
 */
@Component
public class Accounts {

    /** Pages that stand beside those of accounts. */
    private static final Set<String> RESERVED = Set.of("new", "import");

    private final JdbcClient jdbc;
    private final StoredPasswords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Clock clock;

    Accounts(JdbcClient jdbc, StoredPasswords passwords, SignInThrottle throttle, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    Account get(long id) {
        return jdbc.sql("select " + Account.COLUMNS + " from accounts where id = ?")
                .param(id)
                .query(Account.class)
                .single();
    }

    Optional<Account> find(String name) {
        return jdbc.sql("select " + Account.COLUMNS + " from accounts where name = ?")
                .param(name.strip().toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    /** Opens an account without any post: it may sign in, and nothing else until the security administrator gives it one. */
    @Transactional
    public Credentials open(Actor actor, String name, String displayName) {
        actor.scope(Function.ACCOUNT_ADMIN);
        problem(name, displayName).ifPresent(refused -> {
            throw refused;
        });
        if (find(name).isPresent()) {
            throw new Refused("access.account.name_taken", name);
        }
        jdbc.sql("insert into accounts (name, display_name, created_at) values (?, ?, ?)")
                .params(name, displayName, now())
                .update();
        var account = find(name).orElseThrow();
        audit.record(actor, "access.open_account", path(account), Map.of("displayName", displayName));
        return withNewPassword(account);
    }

    /** What is wrong with the names of a new account, whoever else has them. */
    static Optional<Refused> problem(String name, String displayName) {
        if (!name.matches("[a-z][a-z0-9._-]{1,39}") || RESERVED.contains(name)) {
            return Optional.of(new Refused("access.account.name_form", name));
        }
        return displayName.isBlank() ? Optional.of(new Refused("access.account.display_name")) : Optional.empty();
    }

    /**
     * Gives the account a new random password, ends its sessions, revokes its tokens and takes away a lock. The way back in for {@code ./xieshou account
     * reset NAME}.
     *
     * @throws UnknownAccount when nobody has this name
     */
    @Transactional
    public Credentials reset(Actor actor, String name) {
        var account = find(name).filter(found -> !found.isConsole()).orElseThrow(() -> new UnknownAccount(name));
        guard(actor, account);
        jdbc.sql("update access_tokens set revoked_at = ? where account_id = ? and revoked_at is null")
                .params(now(), account.id())
                .update();
        throttle.unlock(account.name());
        audit.record(actor, "access.reset_password", path(account), Map.of());
        return withNewPassword(account);
    }

    private Credentials withNewPassword(Account account) {
        var password = Passwords.random();
        passwords.store(account.id(), password, true);
        return new Credentials(account.name(), account.displayName(), password);
    }

    @Transactional
    void disable(Actor actor, Account account) {
        guard(actor, account);
        jdbc.sql("update accounts set disabled_at = ?, epoch = epoch + 1 where id = ? and disabled_at is null")
                .params(now(), account.id())
                .update();
        audit.record(actor, "access.disable_account", path(account), Map.of());
    }

    @Transactional
    void enable(Actor actor, Account account) {
        guard(actor, account);
        jdbc.sql("update accounts set disabled_at = null where id = ?")
                .param(account.id())
                .update();
        audit.record(actor, "access.enable_account", path(account), Map.of());
    }

    @Transactional
    void unlock(Actor actor, Account account) {
        guard(actor, account);
        throttle.unlock(account.name());
        audit.record(actor, "access.unlock_account", path(account), Map.of());
    }

    @Transactional
    void endSessions(Actor actor, Account account) {
        guard(actor, account);
        jdbc.sql("update accounts set epoch = epoch + 1 where id = ?")
                .param(account.id())
                .update();
        audit.record(actor, "access.end_sessions", path(account), Map.of());
    }

    private void guard(Actor actor, Account account) {
        actor.scope(Function.ACCOUNT_ADMIN);
        refusal(actor, account).ifPresent(refused -> {
            throw refused;
        });
    }

    /** Why the system administrator may not touch an account: it is his own, or that of another administrator. The command line may. */
    Optional<Refused> refusal(Actor actor, Account account) {
        if (actor.role() == Role.CONSOLE) {
            return Optional.empty();
        }
        if (actor.accountId() == account.id()) {
            return Optional.of(new Refused("access.account.own"));
        }
        return isAdministrator(account.id())
                ? Optional.of(new Refused("access.account.administrator", account.name()))
                : Optional.empty();
    }

    /** Posts that are over or not begun count as well: the safe side. */
    private boolean isAdministrator(long accountId) {
        return jdbc.sql("select role from posts where account_id = ?").param(accountId).query(Role.class).stream()
                .anyMatch(Role::isAdministrator);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String path(Account account) {
        return "account/" + account.name();
    }
}
