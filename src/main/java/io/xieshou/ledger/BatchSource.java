package io.xieshou.ledger;

import io.xieshou.access.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch comes from.
 *
 * @param kind {@code import}, {@code api} or {@code sample}
 */
public record BatchSource(
        String kind,
        int unitId,
        @Nullable String fileHash,
        @Nullable String fileName,
        @Nullable String layout) {

    private static final String API = "api";

    /** Kind of a batch of made-up entries. */
    public static final String SAMPLE = "sample";

    public static BatchSource api(int unitId) {
        return new BatchSource(API, unitId, null, null, null);
    }

    public static BatchSource sample(int unitId) {
        return new BatchSource(SAMPLE, unitId, null, null, null);
    }

    /** What an actor must be allowed to do for it: a program writes entries, a person brings files in. */
    Function function() {
        return kind.equals(API) ? Function.ENTRY_WRITE : Function.IMPORT;
    }
}
