package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import org.jspecify.annotations.Nullable;

/**
 * A registered measure.
 *
 * @param barrier a transaction id drawn after the measure became visible; null until then
 * @param ready whether its slices hold all there is
 */
record SliceMeasure(
        long id,
        String ledger,
        String fingerprint,
        @Nullable Long barrier,
        boolean ready) {

    /** The column of sums. */
    SqlFragment sum() {
        return SqlFragment.identifier("m" + id);
    }

    /** The column of the number of entries behind the sum. */
    SqlFragment count() {
        return SqlFragment.identifier("n" + id);
    }
}
