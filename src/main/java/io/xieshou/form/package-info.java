/** What is owed: forms whose cells are computed from indicators. */
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
            "indicator",
            "check"
        })
package io.xieshou.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
