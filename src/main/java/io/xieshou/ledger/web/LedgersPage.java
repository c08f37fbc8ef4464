package io.xieshou.ledger.web;

import io.xieshou.page.Line;
import java.util.List;

/** Every ledger under its heading. */
record LedgersPage(List<Group> groups) {

    record Group(String label, List<Line> ledgers) {}
}
