package io.xieshou.form;

/** Which cell of a form is meant: line and column by code. */
public record CellKey(String row, String column) {}
