package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;

/**
 * Who reads a file, and for whom.
 *
 * @param actor names of entries mean those this person may read
 * @param unit the organisation that is to own the entries
 */
record Importer(Actor actor, int unit) {}
