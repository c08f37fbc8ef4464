/** Taking tables out: lists as they are on screen, and empty tables to fill in; both come back through {@code imports}. */
@NullMarked
package io.xieshou.ledger.exports;

import org.jspecify.annotations.NullMarked;
