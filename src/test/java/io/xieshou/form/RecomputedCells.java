package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.expression.Values;
import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Indicator;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.measure.Measure;
import io.xieshou.pack.Packs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Works out cells again, in Java, from nothing but the entries the drill-down lists and the formulas of the definitions. {@code @Import} it. */
@TestComponent
public class RecomputedCells {

    private static final int ALL = 1_000_000;

    private final CellExplanations explanations;
    private final Entries entries;
    private final Packs packs;

    RecomputedCells(CellExplanations explanations, Entries entries, Packs packs) {
        this.explanations = explanations;
        this.entries = entries;
        this.packs = packs;
    }

    /**
     * A cell as its entries make it.
     *
     * @param value in the line's measure, a rate to twelve decimals; null for none
     */
    public record Recomputed(@Nullable BigDecimal value, long entries) {

        /** The cell of the sheet in the same words. */
        public static Recomputed of(Cell cell) {
            return of(cell.value(), cell.entries());
        }

        private static Recomputed of(@Nullable BigDecimal value, long entries) {
            return new Recomputed(value == null ? null : value.setScale(12, RoundingMode.HALF_UP), entries);
        }
    }

    /** @throws java.util.NoSuchElementException where no indicator stands behind the line */
    public Recomputed of(Actor actor, Sheet sheet, CellKey key) {
        var why = explanations.explain(sheet, key).orElseThrow();
        var figures = new HashMap<String, @Nullable BigDecimal>();
        var measures = new HashMap<String, Measure>();
        long behind = 0;
        for (var part : why.parts()) {
            var listed =
                    entries.list(actor, part.ledger(), new EntryQuery(List.of(part.entries()), null, true, null, ALL));
            behind += listed.size();
            figures.put(part.indicator().code(), counted(part, listed));
            measures.put(part.indicator().code(), part.indicator().measure());
        }
        var value = behind == 0 ? null : value(why.indicator(), figures, measures);
        var wanted = sheet.row(key).measure();
        return Recomputed.of(value == null ? null : why.indicator().measure().convert(value, wanted), behind);
    }

    private @Nullable BigDecimal counted(Explanation.Part part, List<Entry> listed) {
        var counting = Objects.requireNonNull(part.indicator().counting());
        var names = LedgerNames.of(part.ledger(), packs.current());
        var oldestFirst = listed.stream()
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                .map(entry -> (Values) entry.values()::get)
                .toList();
        return (BigDecimal) Expression.parse(counting.value(), names)
                .measuredIn(part.indicator().measure())
                .value(Values.ofEntries(oldestFirst));
    }

    private @Nullable BigDecimal value(
            Indicator indicator, Map<String, @Nullable BigDecimal> figures, Map<String, Measure> measures) {
        var formula = indicator.formula();
        if (formula == null) {
            return figures.get(indicator.code());
        }
        var names = Names.of(measures.entrySet().stream()
                .map(part -> Name.total(part.getKey(), Type.number(part.getValue())))
                .toList());
        return (BigDecimal)
                Expression.parse(formula, names).measuredIn(indicator.measure()).value(Values.of(figures));
    }
}
