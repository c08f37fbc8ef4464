package io.xieshou.page;

/**
 * One number that matters, told large.
 *
 * @param value as printed, e.g. 1,234.56
 * @param note a quiet line below: period, comparison, what is missing
 * @param href opens the number; empty if it does not open
 */
public record Figure(String label, String value, String unit, String note, String href) {}
