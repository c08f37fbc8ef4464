package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The password of each account and the last ones before it, as hashes. */
@Component
class StoredPasswords {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    StoredPasswords(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Stores a password and ends every session of the account. */
    void store(long accountId, String password, boolean mustChange) {
        var hash = passwords.hash(password);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        update accounts
                        set password_hash = ?, password_changed_at = ?, must_change_password = ?, epoch = epoch + 1
                        where id = ?
                        """).params(hash, now, mustChange, accountId).update();
        jdbc.sql("insert into old_passwords (account_id, hash, set_at) values (?, ?, ?)")
                .params(accountId, hash, now)
                .update();
    }

    /** Whether it is the present password or one of the {@value PasswordRules#REMEMBERED} last. */
    boolean wasUsed(long accountId, String candidate) {
        return jdbc
                .sql("select hash from old_passwords where account_id = ? order by id desc limit ?")
                .params(accountId, PasswordRules.REMEMBERED)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> passwords.matches(candidate, hash));
    }
}
