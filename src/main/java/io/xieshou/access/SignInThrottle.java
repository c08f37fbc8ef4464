package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins per name and per address and locks both for a while. Names nobody has are counted and locked the same way, so that neither the
 * answer nor the time it takes tells which names exist.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isLocked(String name, String address) {
        return jdbc.sql("select exists (select from sign_in_failures where key in (?, ?) and locked_until > ?)")
                .params(nameKey(name), addressKey(address), now())
                .query(Boolean.class)
                .single();
    }

    void failed(String name, String address, AccessPolicy policy) {
        count(nameKey(name), policy.lockFailures(), policy);
        count(addressKey(address), policy.addressFailures(), policy);
    }

    /** Forgets the failures of the name; those of the address stay, or one good account would free an address to try all others. */
    void succeeded(String name) {
        unlock(name);
    }

    void unlock(String name) {
        jdbc.sql("delete from sign_in_failures where key = ?")
                .param(nameKey(name))
                .update();
    }

    /** One statement, so that failures at the same moment are all counted. A series ends when nothing failed for the length of a lock. */
    private void count(String key, int limit, AccessPolicy policy) {
        var now = now();
        var fresh = now.minus(policy.lock());
        jdbc.sql("""
            insert into sign_in_failures as f (key, failures, last_at) values (?, 1, ?)
            on conflict (key) do update set
                failures = case when f.last_at < ? or f.locked_until <= ? then 1 else f.failures + 1 end,
                locked_until = case when f.last_at >= ? and f.failures + 1 >= ? then ? end,
                last_at = excluded.last_at
            """)
                .params(key, now, fresh, now, fresh, limit, now.plus(policy.lock()))
                .update();
    }

    /** Series that ended long ago are of no use. */
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from sign_in_failures where last_at < ? and coalesce(locked_until, last_at) < ?")
                .params(now().minusDays(1), now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String nameKey(String name) {
        return "name:" + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
