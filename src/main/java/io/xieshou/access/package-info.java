/** Who may: accounts, posts, roles, scope, sign-in and audit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "database",
            "expression",
            "workbook",
            "files",
            "page",
            "lists",
            "pack",
            "directory"
        })
package io.xieshou.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
