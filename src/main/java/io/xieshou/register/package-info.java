/** The directory on screen: places, units and groups, and the forms that change them. It lies above the rights, which the directory lies below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workbook", "files", "page", "lists", "directory", "access"})
package io.xieshou.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
