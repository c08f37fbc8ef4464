package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only record of sign-ins, writes, exports and reveals.
 *
 * <p>{@link #record} writes in the caller's transaction: a change without its line is not committed, a line without its change neither. Nothing waits for
 * anybody: lines are plain inserts, {@link AuditChain} chains them once they are committed.
 *
 * <p>The audit administrator reads these lines and must not see business data, so of entries they name the row and the fields touched; the values
 * before and after are in the ledger's own history.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records something the actor did, in the caller's transaction.
     *
     * @param action what was done, as {@code noun.verb}, e.g. {@code entry.create}; its words are {@code action.entry.create}
     * @param object what it was done to, as a path, e.g. {@code ledger/fund_allocation/4711}
     * @param details what changed: {@code before}, {@code after}, counts, a reason; no secret and no business value
     */
    @Transactional
    public void record(Actor actor, String action, String object, Map<String, ?> details) {
        write(AuditEvent.by(actor, action, object), Result.DONE, details);
    }

    /** Records that something was refused or failed; in a transaction of its own, because the caller's is about to be undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(Actor actor, String action, String object, Map<String, ?> details) {
        write(AuditEvent.by(actor, action, object), Result.REFUSED, details);
    }

    /** Records what somebody not (or not yet) signed in did. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void record(AuditEvent event, Result result, Map<String, ?> details) {
        write(event, result, details);
    }

    private void write(AuditEvent event, Result result, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit_lines (at, account_id, post_id, who, role, unit_id, address, action, object, result, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param(event.accountId())
                .param(event.postId())
                .param(event.who())
                .param(event.role())
                .param(event.unitId())
                .param(event.address())
                .param(event.action())
                .param(event.object())
                .param(result.name())
                .param(json.writeValueAsString(details))
                .update();
    }

    enum Result {
        DONE,
        REFUSED,
        FAILED
    }

    /** Who did what to what; without an account where nobody is signed in. */
    record AuditEvent(
            @Nullable Long accountId,
            @Nullable Long postId,
            String who,
            String role,
            @Nullable Integer unitId,
            String address,
            String action,
            String object) {

        AuditEvent {
            if (!action.matches("[a-z_]+(\\.[a-z_]+)+")) {
                throw new IllegalArgumentException(
                        "'%s' is not an audit action: write it as noun.verb, e.g. entry.create.".formatted(action));
            }
        }

        static AuditEvent by(Actor actor, String action, String object) {
            return new AuditEvent(
                    actor.accountId(),
                    actor.postId(),
                    actor.name(),
                    actor.role().name(),
                    actor.unitId(),
                    actor.address(),
                    action,
                    object);
        }

        static AuditEvent byStranger(String name, String address, String action, String object) {
            return new AuditEvent(null, null, name, "", null, address, action, object);
        }
    }
}
