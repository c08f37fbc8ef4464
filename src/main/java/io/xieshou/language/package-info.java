/** What is said in both languages of the product: sentences and the word files they stand in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.xieshou.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
