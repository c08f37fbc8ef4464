package io.xieshou.page;

/** A step of the way back, from the outermost in; shown only below the second level. */
public record Crumb(String label, String href) {}
