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

    public static BatchSource api(int unitId) {
        return new BatchSource("api", unitId, null, null, null);
    }

    public static BatchSource sample(int unitId) {
        return new BatchSource("sample", unitId, null, null, null);
    }
}
