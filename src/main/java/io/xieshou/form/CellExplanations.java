package io.xieshou.form;

import io.xieshou.access.Scope;
import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Rate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Why cells say what they say. */
@Service
public class CellExplanations {

    private final Indicators indicators;

    CellExplanations(Indicators indicators) {
        this.indicators = indicators;
    }

    /** What the entries in the filer's scope give for a cell, and which they are; empty where no indicator stands behind it. */
    public Optional<Explanation> explain(Sheet sheet, CellKey key) {
        return explain(sheet, key, sheet.filer().scope());
    }

    /** The same of a part of the filer's entries. */
    public Optional<Explanation> explain(Sheet sheet, CellKey key, Scope whose) {
        var row = sheet.row(key);
        var code = row.indicator();
        var kind = sheet.findColumn(key.column()).orElseThrow().kind();
        return code != null && kind instanceof ColumnKind.Counted counted
                ? Optional.of(indicators.explain(code, counted.days(), whose, row.narrowed(counted.slot())))
                : Optional.empty();
    }

    /** What a line divides by what; empty for a line that is no rate, or whose definition nobody wrote. */
    public Optional<Rate> rate(Sheet sheet, FormRow row) {
        return Optional.ofNullable(row.indicator())
                .flatMap(code -> indicators.rate(code, sheet.period().last()));
    }
}
