package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * A place as it was, is or will be on one day.
 *
 * @param id the same through renames, new codes and moves
 * @param code division code without trailing zeros: 2, 4, 6, 9 or 12 digits; that of a custom area continues its parent's, e.g. {@code 420381450.taijihu}
 * @param name full name, e.g. 翁牛特旗
 * @param parentId the place it lies in; {@code null} for a province
 * @param validity the days on which this code, name and parent hold
 */
public record Place(
        int id,
        String code,
        String name,
        PlaceLevel level,
        PlaceKind kind,
        @Nullable Integer parentId,
        Validity validity)
        implements Listed {}
