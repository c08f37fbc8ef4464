/** Facts: ledgers, entries, history, evidence, import and export. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "measure",
            "database",
            "expression",
            "workbook",
            "files",
            "page",
            "pack",
            "directory",
            "access"
        })
package io.xieshou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
