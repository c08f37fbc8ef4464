package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it was, is or will be on one day.
 *
 * @param id the same through renames and moves
 * @param code pinyin, each part below the one before: {@code mentougou.nongye}; never changes
 * @param name as documents of its own side print it, e.g. 区农业农村局; see {@link Organisations#fullName}
 * @param parentId the unit it belongs to; {@code null} for a root
 * @param placeId where it works, if known
 * @param validity the days on which this name and parent hold
 */
public record Organisation(
        int id,
        String code,
        String name,
        OrganisationKind kind,
        @Nullable Integer parentId,
        @Nullable Integer placeId,
        Validity validity)
        implements Listed {}
