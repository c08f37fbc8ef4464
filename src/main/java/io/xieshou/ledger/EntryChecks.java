package io.xieshou.ledger;

import io.xieshou.expression.Expression;
import io.xieshou.expression.Values;
import io.xieshou.pack.DefinitionsChanged;
import io.xieshou.pack.Packs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Judges the cross-field checks of ledgers over drafts, in Java and with exact decimals. */
@Component
class EntryChecks {

    private final Packs packs;
    private final Map<EntryCheck, Expression> compiled = new ConcurrentHashMap<>();

    EntryChecks(Packs packs) {
        this.packs = packs;
    }

    /** The checks that do not hold; a check that meets an empty field holds. */
    List<FieldProblem> broken(Ledger ledger, EntryDraft draft, boolean blocking) {
        Values values = draft.values()::get;
        return ledger.checks().stream()
                .filter(check -> check.blocking() == blocking)
                .filter(check -> Boolean.FALSE.equals(rule(ledger, check).value(values)))
                .map(check -> new FieldProblem("", check.message().text()))
                .toList();
    }

    @EventListener(DefinitionsChanged.class)
    void forget() {
        compiled.clear();
    }

    private Expression rule(Ledger ledger, EntryCheck check) {
        return compiled.computeIfAbsent(
                check, unread -> Expression.parseCondition(check.rule(), LedgerNames.of(ledger, packs.current())));
    }
}
