package io.xieshou.ledger.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import from upload to its end.
 *
 * @param layout null for a plain table
 * @param stagings numbers of the staging tables by target, the first ledger's first
 * @param batches what it became, in the same order
 * @param broken why it was refused as a whole
 * @param findings what is worth knowing and kept nobody from saving
 * @param rows read so far, over all targets once it is read
 */
record Import(
        long id,
        String ledger,
        int unitId,
        @Nullable String layout,
        String fileHash,
        String fileName,
        State state,
        List<Long> stagings,
        List<Long> batches,
        List<String> broken,
        List<String> findings,
        int rows,
        int added,
        int changed,
        int same,
        int wrong,
        Instant madeAt,
        String madeBy) {

    /** How far it is. */
    enum State {
        READING,
        PREVIEWED,
        REFUSED,
        SAVING,
        SAVED,
        GIVEN_UP;

        boolean isBusy() {
            return this == READING || this == SAVING;
        }
    }

    boolean isClean() {
        return broken.isEmpty() && wrong == 0;
    }
}
