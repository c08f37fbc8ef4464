/** Bringing tables in: layouts, reading, preview, confirmation, undo. */
@NullMarked
package io.xieshou.ledger.imports;

import org.jspecify.annotations.NullMarked;
