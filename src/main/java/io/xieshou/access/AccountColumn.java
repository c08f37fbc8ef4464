package io.xieshou.access;

import io.xieshou.lists.ListColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a list of accounts holds. */
enum AccountColumn implements ListColumn {
    NAME,
    DISPLAY_NAME,
    ROLE,
    UNIT,
    PLACE,
    FROM,
    UNTIL;

    static final List<AccountColumn> ALL = List.of(values());

    @Override
    public String key() {
        return "access.import.column." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean needed() {
        return this == NAME || this == DISPLAY_NAME;
    }

    @Override
    public List<String> choices() {
        return this == ROLE
                ? Arrays.stream(Role.values())
                        .filter(Role::isAssignable)
                        .map(PostWords::role)
                        .toList()
                : List.of();
    }
}
