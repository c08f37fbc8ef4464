package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
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
     * @param action what was done, as {@code module.deed}, e.g. {@code ledger.create_entry}; its words are {@code ledger.action.create_entry}
     * @param object what it was done to, as a path, e.g. {@code ledger/fund_allocation/4711}
     * @param details what changed: {@code before}, {@code after}, counts, a reason; no secret and no business value
     */
    @Transactional
    public void record(Actor actor, String action, String object, Map<String, ?> details) {
        write(Event.of(actor, action, object), Result.DONE, details);
    }

    /** Records that something was refused; in a transaction of its own, because the caller's is about to be undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refuse(Actor actor, String action, String object, Map<String, ?> details) {
        write(Event.of(actor, action, object), Result.REFUSED, details);
    }

    @Transactional
    void record(Event event, Map<String, ?> details) {
        write(event, Result.DONE, details);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refuse(Event event, Map<String, ?> details) {
        write(event, Result.REFUSED, details);
    }

    private void write(Event event, Result result, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit_lines (at, account_id, post_id, who, role, unit_id, address, action, object, result, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(OffsetDateTime.now(clock))
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
        REFUSED
    }

    /** Who did what to what; without post and role before one is chosen, without account where nobody is known. */
    record Event(
            @Nullable Long accountId,
            @Nullable Long postId,
            String who,
            String role,
            @Nullable Integer unitId,
            String address,
            String action,
            String object) {

        Event {
            if (!action.matches("[a-z]+\\.[a-z_]+")) {
                throw new IllegalArgumentException(
                        "'%s' is not an audit action: write it as module.deed, e.g. ledger.create_entry."
                                .formatted(action));
            }
        }

        static Event of(Actor actor, String action, String object) {
            return new Event(
                    actor.accountId(),
                    actor.postId(),
                    actor.name(),
                    actor.role().name(),
                    actor.unitId(),
                    actor.address(),
                    action,
                    object);
        }

        /** By an account outside any post, to itself. */
        static Event of(Account account, String address, String action) {
            return new Event(
                    account.id(), null, account.name(), "", null, address, action, "account/" + account.name());
        }

        /** By somebody who says this name. */
        static Event byStranger(String name, String address, String action) {
            return new Event(null, null, name, "", null, address, action, "account/" + name);
        }
    }
}
