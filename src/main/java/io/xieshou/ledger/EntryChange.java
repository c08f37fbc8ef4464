package io.xieshou.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * One change of an entry.
 *
 * @param version the entry's version after it
 * @param action {@code change}, {@code state} or {@code undo}
 * @param before stored text of every column that changed, by column, before
 * @param after the same, after; empty where an undo took the entry away
 */
public record EntryChange(
        int version,
        String action,
        Map<String, String> before,
        Map<String, String> after,
        String reason,
        Instant at,
        String by) {}
