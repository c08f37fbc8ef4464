package io.xieshou.ledger.imports;

import io.xieshou.page.TableView;

/** The imports into all ledgers, where whoever remembers a file and not its ledger finds it again. */
record AllImportsPage(TableView table) {}
