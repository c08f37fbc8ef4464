package io.xieshou.ledger.imports;

import java.util.List;
import java.util.Map;

/**
 * A row as it was read for one ledger.
 *
 * @param unit its owner
 * @param values by field; those that could not be read are absent
 * @param problems sentences, each beginning with the address of its cell
 */
record Problemed(int unit, Map<String, Object> values, List<String> problems) {}
