/** First page and search. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
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
            "ledger :: imports",
            "indicator",
            "check",
            "form"
        })
package io.xieshou.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
