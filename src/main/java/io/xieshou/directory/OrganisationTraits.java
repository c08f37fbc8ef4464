package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * What does not change about a unit.
 *
 * @param jointWith id of the district whose programme a development zone runs with it, 0 for none
 */
record OrganisationTraits(OrganisationKind kind, @Nullable Integer placeId, int jointWith) {}
