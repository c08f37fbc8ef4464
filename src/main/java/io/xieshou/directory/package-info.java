/** Who and where: places, organisations, their names and aliases through time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "database", "expression", "workbook", "files", "page", "pack"})
package io.xieshou.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
