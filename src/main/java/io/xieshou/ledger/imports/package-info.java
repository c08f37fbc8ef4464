/** Bringing tables in: layouts, reading, preview, confirmation, undo. */
@NullMarked
@NamedInterface("imports")
package io.xieshou.ledger.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
