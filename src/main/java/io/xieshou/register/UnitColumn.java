package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.OrganisationKind;
import io.xieshou.lists.ListColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of a list of units holds. */
enum UnitColumn implements ListColumn {
    CODE,
    NAME,
    ALIASES,
    KIND,
    SUPERIOR,
    PLACE,
    FROM,
    UNTIL;

    static final List<UnitColumn> ALL = List.of(values());

    /** The column a fault of the directory belongs to. */
    static UnitColumn of(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }

    @Override
    public String key() {
        return "register.list.column." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean needed() {
        return this == CODE || this == NAME || this == KIND || this == SUPERIOR;
    }

    @Override
    public List<String> choices() {
        return this == KIND
                ? Arrays.stream(OrganisationKind.values())
                        .map(kind -> t("register.unitKind." + kind))
                        .toList()
                : List.of();
    }
}
