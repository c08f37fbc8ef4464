package io.xieshou.workbook;

/** A list of choices put into a workbook by {@link WorkbookWriter#choices}, for the drop-downs of its columns. */
public record Choices(String range) {}
