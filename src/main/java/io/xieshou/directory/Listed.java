package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/** What the directory lists: a place or an organisation, as it was, is or will be on one day. */
public sealed interface Listed permits Place, Organisation {

    /** The same through renames and moves. */
    int id();

    String code();

    String name();

    /** What it lies in or belongs to; {@code null} for a root. */
    @Nullable
    Integer parentId();

    /** The days on which this name, code and parent hold. */
    Validity validity();
}
