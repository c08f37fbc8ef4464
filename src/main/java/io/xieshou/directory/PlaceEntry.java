package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is entered about a place.
 *
 * @param code as many digits as its level has; or, for an area the standard lacks, its parent's code, a dot and lower-case letters
 * @param parentId the place it lies in; {@code null} for a province
 */
public record PlaceEntry(String name, String code, @Nullable Integer parentId) {

    public PlaceEntry {
        name = name.strip();
        code = code.strip();
    }

    Version version(Validity validity) {
        return new Version(validity, code, name, parentId == null ? 0 : parentId);
    }
}
