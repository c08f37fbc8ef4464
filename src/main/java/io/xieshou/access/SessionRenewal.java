package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps the present session while all others of the account end: it gets the account's new epoch and a new id. */
@Component
class SessionRenewal {

    private final Actors actors;
    private final SessionRegistry registry;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionRenewal(Actors actors, SessionRegistry registry) {
        this.actors = actors;
        this.registry = registry;
    }

    void renew(long accountId, HttpServletRequest request, HttpServletResponse response) {
        var account = actors.findAccount(accountId).orElseThrow();
        var person = new SignedIn(account.id(), account.name(), account.epoch());
        registry.removeSessionInformation(request.getSession().getId());
        registry.registerNewSession(request.changeSessionId(), person);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
