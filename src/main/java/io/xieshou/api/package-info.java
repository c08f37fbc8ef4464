/** The HTTP API for programs, {@code /api/v1}: entries in and out, indicators, forms, places, units, and what it all means as OpenAPI. */
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
package io.xieshou.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
