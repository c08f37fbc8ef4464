/** Definitions as data: loads, validates, layers, installs and exports packs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "measure", "database", "expression", "page"})
package io.xieshou.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
