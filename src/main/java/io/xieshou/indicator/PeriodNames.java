package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Columns;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.measure.Measures;
import io.xieshou.measure.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/** What an indicator over a ledger may name: what the ledger has, and the days of the period. A field of that name comes first. */
record PeriodNames(LedgerNames ledger) implements Names {

    @Override
    public Optional<Name> find(String written) {
        return ledger.find(written).or(() -> day(written).map(day -> Name.field(written, Type.DATE)));
    }

    /** The day a name means; empty where it is the ledger's. */
    Optional<PeriodDay> day(String path) {
        return ledger.find(path).isPresent() ? Optional.empty() : PeriodDay.find(path);
    }

    String label(String path) {
        return day(path).map(PeriodDay::label).orElseGet(() -> ledger.label(path));
    }

    @Override
    public Collection<String> offers() {
        var offers = new ArrayList<>(ledger.offers());
        offers.addAll(PeriodDay.codes());
        return offers;
    }

    @Override
    public Measures measures() {
        return ledger.measures();
    }

    /** The ledger's columns as they stand elsewhere, and the days of a period. */
    Columns columns(Columns of, Period period) {
        return path ->
                day(path).map(day -> SqlFragment.of("?::date", day.of(period))).orElseGet(() -> of.column(path));
    }
}
