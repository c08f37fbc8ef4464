package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is entered about a unit.
 *
 * @param name as its own side writes it: 区农业农村局
 * @param parentId the unit it belongs to; {@code null} for a root
 */
public record OrganisationEntry(String name, @Nullable Integer parentId) {

    public OrganisationEntry {
        name = name.strip();
    }

    Version version(String code, Validity validity) {
        return new Version(validity, code, name, parentId == null ? 0 : parentId);
    }
}
