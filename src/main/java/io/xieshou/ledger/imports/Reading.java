package io.xieshou.ledger.imports;

import io.xieshou.ledger.Staging;
import java.util.List;

/**
 * A file as it was read.
 *
 * @param layout code of the layout; empty for a plain table
 * @param stagings the rows by target, the first ledger's first
 * @param broken why it is refused as a whole
 * @param findings what is worth knowing
 */
record Reading(String layout, List<Staging> stagings, List<String> broken, List<String> findings) {}
