package io.xieshou.directory;

/** What does not change about a place. */
record PlaceTraits(PlaceLevel level, PlaceKind kind) {}
