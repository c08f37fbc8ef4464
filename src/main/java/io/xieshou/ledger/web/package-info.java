/** Screens that serve any ledger: list, entry form, record page. */
@NullMarked
package io.xieshou.ledger.web;

import org.jspecify.annotations.NullMarked;
