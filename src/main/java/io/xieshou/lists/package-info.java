/** Lists of things given as a file: a row each, columns by their headings; a template to fill in, a look before anything is done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"workbook", "files", "page"})
package io.xieshou.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
