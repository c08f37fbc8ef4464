package io.xieshou.ledger;

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

    /** Kind of a batch of made-up entries. */
    public static final String SAMPLE = "sample";

    public static BatchSource api(int unitId) {
        return new BatchSource("api", unitId, null, null, null);
    }

    public static BatchSource sample(int unitId) {
        return new BatchSource(SAMPLE, unitId, null, null, null);
    }
}
