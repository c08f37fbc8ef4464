package io.xieshou.ledger.imports;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Nearest;
import io.xieshou.ledger.Ledger;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Problems;
import java.util.stream.Stream;

/** Whether what a layout names is there: its ledgers, their fields, what the formulas of its checks speak of. */
record LayoutReferences(Definition<Layout> definition, Definitions all, Problems problems) {

    void check() {
        definition.body().targets().forEach(this::check);
        definition.body().checks().forEach(this::check);
    }

    private void check(Layout.Target target) {
        if (!isKnown(target.ledger())) {
            return;
        }
        var known = all.versions(Ledger.class, target.ledger()).get(0).body().codes();
        Stream.of(
                        target.columns().stream().map(Layout.Column::field),
                        target.constants().keySet().stream(),
                        Stream.ofNullable(target.unpivot())
                                .flatMap(unpivot -> Stream.of(unpivot.header(), unpivot.below()))
                                .filter(field -> !field.isEmpty()),
                        Stream.of(target.parent(), target.counter()).filter(field -> !field.isEmpty()))
                .flatMap(fields -> fields)
                .filter(field -> !known.contains(field))
                .forEach(field -> problems.add(
                        definition.origin(),
                        "ledger.broken.field",
                        target.ledger(),
                        field,
                        Nearest.offer(field, known)));
    }

    /** The formulas are read once the ledgers are known to be there. */
    private void check(TableCheck check) {
        var unknown = check.recorded().stream()
                .map(TableCheck.Recorded::ledger)
                .filter(ledger -> !isKnown(ledger))
                .toList();
        if (unknown.isEmpty()) {
            try {
                ReadyCheck.of(check, all);
            } catch (BadExpression unreadable) {
                unreadable
                        .problems()
                        .forEach(problem -> problems.add(
                                definition.origin(), "ledger.broken.check_rule", check.rule(), problem.sentence()));
            }
        }
    }

    private boolean isKnown(String ledger) {
        var known = all.codes(Ledger.class);
        if (!known.contains(ledger)) {
            problems.add(definition.origin(), "ledger.broken.ledger", ledger, Nearest.offer(ledger, known));
        }
        return known.contains(ledger);
    }
}
