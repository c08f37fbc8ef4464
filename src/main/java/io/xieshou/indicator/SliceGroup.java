package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures of one ledger that put entries into months by the same field, so that one pass over entries serves them all. */
record SliceGroup(List<Slice> slices) {

    /** A measure and what it counts. */
    record Slice(SliceMeasure measure, Counted counted) {}

    /** The groups of measures that are known; others are left out. */
    static List<SliceGroup> of(List<SliceMeasure> measures, Map<String, Counted> known) {
        var groups = new LinkedHashMap<String, List<Slice>>();
        for (var measure : measures) {
            var counted = known.get(measure.fingerprint());
            if (counted != null) {
                var key = measure.ledger() + "." + counted.date().code();
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(new Slice(measure, counted));
            }
        }
        return groups.values().stream().map(SliceGroup::new).toList();
    }

    SliceTable table() {
        return new SliceTable(first().ledger());
    }

    /** Two columns for each measure. */
    List<SqlFragment> columns() {
        return each(slice -> Stream.of(slice.measure.sum(), slice.measure.count()));
    }

    /** What entries add to them, by unit, place and month: {@code select unit_id, place_id, month, …}. */
    SqlFragment added(SqlFragment which) {
        return SqlFragment.of("select e.unit_id, coalesce(e.place_id, 0) as place_id, ")
                .append(SliceTable.month(first()))
                .append(" as month, ")
                .append(SqlFragment.join(", ", each(SliceGroup::sums)))
                .append(" from ")
                .append(SqlFragment.identifier(first().ledger().table()))
                .append(" e where ")
                .append(which)
                .append(" and ")
                .append(SqlFragment.column("e", first().date().column()))
                .append(" is not null and (")
                .append(SqlFragment.join(" or ", each(slice -> Stream.of(slice.counted.rows()))))
                .append(") group by 1, 2, 3");
    }

    private static Stream<SqlFragment> sums(Slice slice) {
        var counting =
                SqlFragment.of(" filter (where ").append(slice.counted.rows()).append(")");
        return Stream.of(
                SqlFragment.of("coalesce(sum(")
                        .append(slice.counted.addend())
                        .append(")")
                        .append(counting)
                        .append(", 0) as ")
                        .append(slice.measure.sum()),
                SqlFragment.of("count(*)").append(counting).append(" as ").append(slice.measure.count()));
    }

    private List<SqlFragment> each(Function<Slice, Stream<SqlFragment>> part) {
        return slices.stream().flatMap(part).toList();
    }

    private Counted first() {
        return Objects.requireNonNull(slices.get(0)).counted;
    }
}
