package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.EntriesChanging;
import io.xieshou.pack.Packs;
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
        groups(change.ledger().code()).forEach(group -> append(change, group));
    }

    private void append(EntriesChanging change, SliceGroup group) {
        var sign = change.moment() == EntriesChanging.Moment.BEFORE ? "-" : "";
        var signed = group.columns().stream()
                .map(column -> SqlFragment.of(sign).append(column))
                .toList();
        var sql = SqlFragment.of("insert into ")
                .append(group.table().appended())
                .append(" (unit_id, place_id, month, ")
                .append(SqlFragment.join(", ", group.columns()))
                .append(") select unit_id, place_id, month, ")
                .append(SqlFragment.join(", ", signed))
                .append(" from (")
                .append(group.added(change.which()))
                .append(") changed");
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    /** The registered measures of a ledger with what they count; the register is read in this transaction, never remembered. */
    private List<SliceGroup> groups(String ledger) {
        var registered = measures.of(ledger);
        var known = known();
        if (registered.stream().anyMatch(measure -> !known.containsKey(measure.fingerprint()))) {
            packs.reload();
        }
        return SliceGroup.of(registered, known());
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
}
