package io.xieshou.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Entries that came in together, 批次.
 *
 * @param kind {@code import}, {@code api} or {@code sample}
 * @param fileHash the file they came from, where there was one
 * @param layout how the file was read, where a layout was used
 * @param undoneAt when it was undone; null while it stands
 */
public record Batch(
        long id,
        String ledger,
        String kind,
        int unitId,
        @Nullable String fileHash,
        @Nullable String fileName,
        @Nullable String layout,
        Instant madeAt,
        String madeBy,
        int added,
        int changed,
        int same,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {}
