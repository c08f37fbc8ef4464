package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an identity or telephone number in full: with the right to, for a reason, and not without an audit line (个人信息保护法 art. 6, 29, 51). */
@Service
public class Reveals {

    private final Entries entries;
    private final Secrets secrets;
    private final Audit audit;

    Reveals(Entries entries, Secrets secrets, Audit audit) {
        this.entries = entries;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * The number that a field of an entry holds.
     *
     * @param reason why the actor must see it; kept in the audit
     * @return empty where the field holds none, or none that this installation has the key of
     * @throws NoSuchEntry where the actor may not read the entry
     */
    @Transactional
    public Optional<String> reveal(Actor actor, Ledger ledger, long id, Field field, String reason) {
        var entry = entries.get(actor, ledger, id);
        actor.require(Function.REVEAL, entry.unitId(), entry.placeId());
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reveal needs a reason.");
        }
        audit.record(
                actor,
                "ledger.reveal",
                "ledger/%s/%d".formatted(ledger.code(), id),
                Map.of("field", field.code(), "reason", reason.strip()));
        var sealed = field.type() instanceof FieldType.Secret ? (String) entry.value(field.code()) : null;
        return Optional.ofNullable(sealed).flatMap(secrets::open);
    }
}
