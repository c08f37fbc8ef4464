/**
 * Spreadsheets in and out: xlsx, xls and csv; knows nothing of ledgers.
 *
 * <p>In: {@link io.xieshou.workbook.Workbooks#open} tells a file by its content and gives sheets, each as {@link io.xieshou.workbook.Rows} for volume or as
 * {@link io.xieshou.workbook.Grid} for printed tables with merged cells. {@link io.xieshou.workbook.Figure} and {@link io.xieshou.workbook.Span} read the
 * numbers and dates people write. Out: {@link io.xieshou.workbook.WorkbookWriter}, {@link io.xieshou.workbook.CsvWriter}, and
 * {@link io.xieshou.workbook.ErrorColumn}, which gives users their own file back with what is to be mended.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "measure"})
package io.xieshou.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
