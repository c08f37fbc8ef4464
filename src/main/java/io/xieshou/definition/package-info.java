/** Definitions on screen: the packs in force, what each defines, and how another is looked at and installed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "page", "pack", "access"})
package io.xieshou.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
