/** One closed, typed expression tree: checked, rendered to SQL, evaluated, printed in words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "measure", "database"})
package io.xieshou.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
