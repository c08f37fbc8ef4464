package io.xieshou.cli;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.Grants;
import io.xieshou.access.Reach;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import java.time.LocalDate;
import java.util.EnumMap;

/** Makes the actor of a run from the command line: the console's functions over one unit and the units below it. */
final class ConsoleActor {

    static Actor of(Organisation unit, Organisations organisations) {
        var below = organisations.subtree(unit.id(), LocalDate.now());
        var reached = new Scope(Extent.of(below.toArray()), Extent.all());
        var scopes = new EnumMap<Function, Scope>(Function.class);
        Grants.of(Role.CONSOLE).forEach((function, reach) -> scopes.put(function, scope(reach, reached)));
        var name = "console:" + System.getProperty("user.name");
        return new Actor(0, null, Role.CONSOLE, name, name, unit.id(), null, "console", scopes);
    }

    private static Scope scope(Reach reach, Scope below) {
        return switch (reach) {
            case NOTHING -> Scope.nothing();
            case ALL -> Scope.everything();
            default -> below;
        };
    }

    private ConsoleActor() {}
}
