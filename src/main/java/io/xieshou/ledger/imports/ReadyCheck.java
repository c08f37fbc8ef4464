package io.xieshou.ledger.imports;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.pack.Definitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check of a layout, its formulas read.
 *
 * @param names what its rule and its message may speak of
 */
record ReadyCheck(TableCheck check, List<ReadyRecorded> recorded, Names names, Expression rule) {

    /** A figure of recorded entries, its formulas read. */
    record ReadyRecorded(
            TableCheck.Recorded recorded,
            LedgerNames names,
            Expression value,
            @Nullable Expression where) {}

    /**
     * Reads the formulas of a check.
     *
     * @throws BadExpression where one cannot be used
     */
    static ReadyCheck of(TableCheck check, Definitions definitions) {
        var recorded =
                check.recorded().stream().map(one -> ready(one, definitions)).toList();
        var names = names(check, recorded, definitions);
        var ready = new ReadyCheck(check, recorded, names, Expression.parseCondition(check.rule(), names));
        ready.sentence(Locale.SIMPLIFIED_CHINESE).formulas();
        ready.sentence(Locale.ENGLISH).formulas();
        return ready;
    }

    CheckSentence sentence(Locale language) {
        return new CheckSentence(check.message().in(language), names, language);
    }

    private static ReadyRecorded ready(TableCheck.Recorded recorded, Definitions definitions) {
        var ledger =
                definitions.versions(Ledger.class, recorded.ledger()).get(0).body();
        var names = LedgerNames.of(ledger, definitions);
        var value = Expression.parse(recorded.value(), names);
        return new ReadyRecorded(
                recorded,
                names,
                recorded.measure() == null ? value : value.measuredIn(recorded.measure()),
                recorded.where().isEmpty() ? null : Expression.parseCondition(recorded.where(), names));
    }

    /** Recorded figures are one for each row, or one for each group of rows. */
    private static Names names(TableCheck check, List<ReadyRecorded> recorded, Definitions definitions) {
        Map<String, Name> names = new LinkedHashMap<>();
        check.reads().forEach(read -> names.put(read.name(), Name.field(read.name(), type(read))));
        recorded.forEach(one -> {
            var name = one.recorded().name();
            var type = one.value().type();
            names.put(name, check.each().isRow() ? Name.field(name, type) : Name.total(name, type));
        });
        return Names.of(new ArrayList<>(names.values()), definitions.measures());
    }

    private static Type type(TableCheck.Read read) {
        return read.measure() == null ? Type.TEXT : Type.number(read.measure());
    }
}
