package io.xieshou.testing;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.Grants;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actors for tests below the sign-in: the functions of a role, all with one scope. Tests of scope itself sign in for real. */
public final class TestActors {

    /** A role's functions over the given rows. */
    public static Actor acting(Role role, int unitId, @Nullable Integer placeId, Scope scope) {
        Map<Function, Scope> scopes = new EnumMap<>(Function.class);
        Grants.of(role).keySet().forEach(function -> scopes.put(function, scope));
        return new Actor(1, 1L, role, "tester", "测试员", unitId, placeId, "127.0.0.1", scopes);
    }

    /** The city office, which reaches every row. */
    public static Actor cityOffice(int unitId) {
        return acting(Role.CITY_OFFICE, unitId, null, Scope.everything());
    }

    private TestActors() {}
}
