/** Uploaded files, kept once by content hash. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package io.xieshou.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
