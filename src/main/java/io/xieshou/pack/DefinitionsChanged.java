package io.xieshou.pack;

/** Published after other definitions came into force; whoever caches what is derived from definitions drops it. */
public record DefinitionsChanged(Definitions definitions) {}
