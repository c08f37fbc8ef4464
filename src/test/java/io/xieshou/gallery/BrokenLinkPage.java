package io.xieshou.gallery;

/** A page one of whose links cannot be served. */
public record BrokenLinkPage(String href) {}
