/** Screens of forms: what is owed, the sheet, the cell opened. */
@NullMarked
package io.xieshou.form.web;

import org.jspecify.annotations.NullMarked;
