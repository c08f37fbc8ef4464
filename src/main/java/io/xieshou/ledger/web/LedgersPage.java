package io.xieshou.ledger.web;

import io.xieshou.page.Line;
import java.util.List;

/**
 * Every ledger under its heading.
 *
 * @param mayImport whether the reader has imports to look at
 */
record LedgersPage(List<Group> groups, boolean mayImport) {

    record Group(String label, List<Line> ledgers) {}
}
