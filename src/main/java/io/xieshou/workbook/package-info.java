/** Spreadsheets in and out: xlsx, xls and csv; knows nothing of ledgers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure"})
package io.xieshou.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
