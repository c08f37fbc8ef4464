package io.xieshou.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of the person: which account, and the epoch it had at sign-in. Everything else is looked up anew on each request.
 *
 * @param epoch when the account's epoch has moved on, the session is over
 */
record SignedIn(long accountId, String name, int epoch) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
