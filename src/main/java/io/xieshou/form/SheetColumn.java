package io.xieshou.form;

import io.xieshou.pack.Label;

/**
 * A column of a sheet.
 *
 * @param total whether it sums up the others
 */
public record SheetColumn(String code, Label label, boolean total) {}
