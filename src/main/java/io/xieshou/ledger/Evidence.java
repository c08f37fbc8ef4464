package io.xieshou.ledger;

import io.xieshou.files.FileHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves an entry, 证明材料. The file is kept once however many entries it proves.
 *
 * @param kind one of the kinds the ledger wants, or empty
 * @param verdict whether a reviewer found it valid; null while nobody judged
 */
public record Evidence(
        long id,
        String ledger,
        long entryId,
        String fileHash,
        String fileName,
        String kind,
        String note,
        Instant addedAt,
        String addedBy,
        @Nullable String verdict,
        String verdictWhy,
        @Nullable String verdictBy) {

    /** The verdict that a proof holds. */
    public static final String VALID = "valid";

    /** The verdict that it does not. */
    public static final String INVALID = "invalid";

    public FileHash hash() {
        return new FileHash(fileHash);
    }
}
