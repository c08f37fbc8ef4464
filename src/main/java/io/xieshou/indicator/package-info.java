/** One number, explained: what it is and which entries make it. */
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
            "ledger"
        })
package io.xieshou.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
