package io.xieshou.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, for the length of one request or command: an account in one of its posts. Built anew each time, so a changed role or a closed account
 * holds at once.
 *
 * @param accountId the account; command-line runs have one of their own, named {@code console:<os user>}
 * @param postId the post acted in; none on the command line
 * @param role the role of that post
 * @param name the account's sign-in name
 * @param displayName how to call the person on screen
 * @param unitId the organisation acted for; 0 for a command-line run without {@code --unit}
 * @param placeId the place the post is bound to, if it is
 * @param address where the request came from; {@code console} on the command line
 * @param scopes the functions the actor has, each with its scope
 */
public record Actor(
        long accountId,
        @Nullable Long postId,
        Role role,
        String name,
        String displayName,
        int unitId,
        @Nullable Integer placeId,
        String address,
        Map<Function, Scope> scopes) {

    public Actor {
        scopes = Map.copyOf(scopes);
    }

    public boolean may(Function function) {
        return scopes.containsKey(function);
    }

    /** Whether the actor has the function for a row of this unit and place. */
    public boolean may(Function function, int unitId, @Nullable Integer placeId) {
        var scope = scopes.get(function);
        return scope != null && scope.covers(unitId, placeId);
    }

    /** The rows the function reaches; empty where the actor does not have it. */
    public Optional<Scope> findScope(Function function) {
        return Optional.ofNullable(scopes.get(function));
    }

    /**
     * The rows the function reaches.
     *
     * @throws NotAllowed when the actor does not have the function
     */
    public Scope scope(Function function) {
        return findScope(function).orElseThrow(() -> NotAllowed.lacks(this, function));
    }

    /**
     * Refuses a row outside the scope: to be called before every write with the row's unit and place, the old ones and the new ones.
     *
     * @throws NotAllowed when the row is not the actor's to touch
     */
    public void require(Function function, int unitId, @Nullable Integer placeId) {
        if (!scope(function).covers(unitId, placeId)) {
            throw NotAllowed.outside(this, function);
        }
    }

    /** The same actor with these functions instead. */
    Actor with(Map<Function, Scope> functions) {
        return new Actor(accountId, postId, role, name, displayName, unitId, placeId, address, functions);
    }

    /** The same actor with no more than these functions. */
    Actor only(Set<Function> functions) {
        var left = new EnumMap<Function, Scope>(Function.class);
        scopes.forEach((function, scope) -> {
            if (functions.contains(function)) {
                left.put(function, scope);
            }
        });
        return with(left);
    }
}
