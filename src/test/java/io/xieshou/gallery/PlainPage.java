package io.xieshou.gallery;

/** A page with nothing but a sentence that needs escaping. */
public record PlainPage(String sentence) {}
