/** The HTTP API for programs. */
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
            "indicator",
            "check",
            "form"
        })
package io.xieshou.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
