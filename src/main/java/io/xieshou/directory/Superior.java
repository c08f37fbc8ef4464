package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a line of a list says its unit belongs to.
 *
 * @param id of the unit there is, 0 for none or for one that only the list has
 * @param line its own line in the list, -1 for none
 * @param fault why it cannot be told, or empty
 */
record Superior(
        int id,
        int line,
        String code,
        String name,
        @Nullable OrganisationKind kind,
        String fault) {

    static final Superior NONE = new Superior(0, -1, "", "", null, "");

    static Superior unknown(String fault) {
        return new Superior(0, -1, "", "", null, fault);
    }

    boolean isKnown() {
        return fault.isEmpty();
    }

    boolean isNone() {
        return isKnown() && code.isEmpty();
    }

    /** Whether it comes with the list. */
    boolean isNew() {
        return id == 0 && line >= 0;
    }
}
