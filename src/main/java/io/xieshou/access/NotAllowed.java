package io.xieshou.access;

import org.springframework.security.access.AccessDeniedException;

/** The actor does not have the function, or the row lies outside its scope. Answered with 403. */
public class NotAllowed extends AccessDeniedException {

    NotAllowed(String message) {
        super(message);
    }

    static NotAllowed lacks(Actor actor, Function function) {
        return new NotAllowed("%s (%s) does not have the function %s.".formatted(actor.name(), actor.role(), function));
    }

    public static NotAllowed outside(Actor actor, Function function) {
        return new NotAllowed("The row lies outside the scope %s has for %s.".formatted(actor.name(), function));
    }
}
