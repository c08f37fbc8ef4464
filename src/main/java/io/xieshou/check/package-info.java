/** What must hold between numbers. */
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
            "access",
            "ledger",
            "indicator"
        })
package io.xieshou.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
