package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;

/**
 * Published inside every transaction that writes entries: once before existing entries change or go ({@code BEFORE}), once after entries changed or came
 * ({@code AFTER}). Whoever keeps sums subtracts at the first and adds at the second, in the same transaction.
 *
 * @param which the entries meant: a condition over the alias {@code e} of the ledger's table
 */
public record EntriesChanging(Ledger ledger, SqlFragment which, Moment moment) {

    /** Whether the table still holds the old rows or already the new ones. */
    public enum Moment {
        BEFORE,
        AFTER
    }
}
