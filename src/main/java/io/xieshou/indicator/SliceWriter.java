package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.EntriesChanging;
import io.xieshou.pack.Packs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends what entries add to or take from the sums, in the transaction that writes the entries. Writers only append, so nobody waits for anybody, and the
 * sums are right on the next read.
 */
@Component
class SliceWriter {

    private final JdbcClient jdbc;
    private final SliceMeasures measures;
    private final Packs packs;

    SliceWriter(JdbcClient jdbc, SliceMeasures measures, Packs packs) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.packs = packs;
    }

    @EventListener
    void append(EntriesChanging change) {
        var byDate = new LinkedHashMap<String, List<Slice>>();
        for (var slice : slices(change.ledger().code())) {
            byDate.computeIfAbsent(slice.counted.date().code(), date -> new ArrayList<>())
                    .add(slice);
        }
        byDate.values().forEach(slices -> append(change, slices));
    }

    private void append(EntriesChanging change, List<Slice> slices) {
        var table = new SliceTable(change.ledger());
        var sign = change.moment() == EntriesChanging.Moment.BEFORE ? "-" : "";
        var names = new ArrayList<SqlFragment>();
        var sums = new ArrayList<SqlFragment>();
        var rows = new ArrayList<SqlFragment>();
        for (var slice : slices) {
            names.add(slice.measure.sum());
            names.add(slice.measure.count());
            sums.add(SqlFragment.of(sign + "coalesce(sum(")
                    .append(slice.counted.addend())
                    .append(") filter (where ")
                    .append(slice.counted.rows())
                    .append("), 0)"));
            sums.add(SqlFragment.of(sign + "count(*) filter (where ")
                    .append(slice.counted.rows())
                    .append(")"));
            rows.add(slice.counted.rows());
        }
        var month = SliceTable.month(slices.get(0).counted);
        var sql = SqlFragment.of("insert into ")
                .append(table.appended())
                .append(" (unit_id, place_id, month, ")
                .append(SqlFragment.join(", ", names))
                .append(") select e.unit_id, coalesce(e.place_id, 0), ")
                .append(month)
                .append(", ")
                .append(SqlFragment.join(", ", sums))
                .append(" from ")
                .append(SqlFragment.identifier(change.ledger().table()))
                .append(" e where e.id in (")
                .append(change.ids())
                .append(") and ")
                .append(SqlFragment.column("e", slices.get(0).counted.date().column()))
                .append(" is not null and (")
                .append(SqlFragment.join(" or ", rows))
                .append(") group by 1, 2, 3");
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    /** The registered measures of a ledger with what they count; the register is read in this transaction, never remembered. */
    private List<Slice> slices(String ledger) {
        var registered = measures.of(ledger);
        var known = known();
        if (registered.stream().anyMatch(measure -> !known.containsKey(measure.fingerprint()))) {
            packs.reload();
        }
        var current = known();
        return registered.stream()
                .filter(measure -> current.containsKey(measure.fingerprint()))
                .map(measure ->
                        new Slice(measure, java.util.Objects.requireNonNull(current.get(measure.fingerprint()))))
                .toList();
    }

    private volatile Known cached = new Known(-1, Map.of());

    private Map<String, Counted> known() {
        var revision = packs.revision();
        if (cached.revision != revision) {
            cached = new Known(revision, Library.additive(packs.current()));
        }
        return cached.additive;
    }

    private record Known(long revision, Map<String, Counted> additive) {}

    private record Slice(SliceMeasure measure, Counted counted) {}
}
