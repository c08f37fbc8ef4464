/** The command line. */
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
            "lists",
            "register",
            "ledger",
            "ledger :: imports",
            "indicator",
            "check",
            "form",
            "sample"
        })
package io.xieshou.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
