package io.xieshou.ledger;

import io.xieshou.pack.Label;
import io.xieshou.pack.Origin;

/**
 * What must hold between the fields of one entry.
 *
 * @param rule source of a condition over the ledger's fields; unknown (a field is empty) counts as holding
 * @param message told where it does not hold
 * @param blocking whether saving is refused, or the sentence only shown
 */
public record EntryCheck(String rule, Label message, boolean blocking, Origin origin) {}
