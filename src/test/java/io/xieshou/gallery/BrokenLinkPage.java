package io.xieshou.gallery;

/** A page whose links do not lead to what a drawer can show. */
public record BrokenLinkPage() {}
