/** Units of measure, money, periods and working days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package io.xieshou.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
