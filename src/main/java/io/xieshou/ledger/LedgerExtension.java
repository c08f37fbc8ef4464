package io.xieshou.ledger;

import java.util.List;

/**
 * Fields that a pack adds to a ledger of another pack, {@code extend: <ledger>}; their codes begin with the pack's prefix.
 *
 * @param ledger code of the ledger
 */
public record LedgerExtension(String ledger, List<Field> fields) {}
