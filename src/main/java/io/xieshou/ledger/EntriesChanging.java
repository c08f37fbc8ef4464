package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;

/**
 * Published inside every transaction that writes entries: once before existing entries change or go ({@code BEFORE}), once after entries changed or came
 * ({@code AFTER}). Whoever keeps sums subtracts at the first and adds at the second, in the same transaction.
 *
 * @param ids a query for the ids of the entries meant, usable as {@code id in (…)}
 */
public record EntriesChanging(Ledger ledger, SqlFragment ids, Moment moment) {

    /** Whether the table still holds the old rows or already the new ones. */
    public enum Moment {
        BEFORE,
        AFTER
    }
}
