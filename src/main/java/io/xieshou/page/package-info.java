/** Frame, view plumbing, field templates and words shared by every page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "measure"})
package io.xieshou.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
