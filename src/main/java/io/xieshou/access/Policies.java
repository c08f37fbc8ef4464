package io.xieshou.access;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one {@link AccessPolicy} in force. */
@Component
class Policies {

    private static final String COLUMNS =
            "lock_failures, lock_minutes, idle_minutes, administrator_idle_minutes, sessions, password_days, token_days";

    private final JdbcClient jdbc;
    private final Audit audit;

    Policies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    AccessPolicy current() {
        return jdbc.sql("select " + COLUMNS + " from access_policy")
                .query(AccessPolicy.class)
                .single();
    }

    @Transactional
    void change(Actor actor, AccessPolicy policy) {
        actor.scope(Function.POLICY_ADMIN);
        var before = current();
        jdbc.sql("update access_policy set (" + COLUMNS + ") = (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        policy.lockFailures(),
                        policy.lockMinutes(),
                        policy.idleMinutes(),
                        policy.administratorIdleMinutes(),
                        policy.sessions(),
                        policy.passwordDays(),
                        policy.tokenDays())
                .update();
        audit.record(actor, "access.change_policy", "policy", Map.of("before", before, "after", policy));
    }
}
