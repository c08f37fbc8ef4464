package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** What a person at a browser is answered when a request is not let in, and what is written down about it. */
class PeopleAnswers implements AuthenticationEntryPoint, AccessDeniedHandler, LogoutHandler {

    static final String SIGN_IN = "/sign-in";

    private final Audit audit;

    PeopleAnswers(Audit audit) {
        this.audit = audit;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        HtmxRedirect.send(request, response, SIGN_IN);
    }

    /** The one who is signed in may not; or the page was older than the session, so that its token no longer fits. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var person = signedIn(SecurityContextHolder.getContext().getAuthentication());
        if (person.isEmpty()) {
            HtmxRedirect.send(request, response, SIGN_IN + "?expired");
            return;
        }
        audit.refuse(
                event(request, person.get(), "access.refuse", request.getServletPath()),
                Map.of("method", request.getMethod()));
        if (Acting.of(request).filter(acting -> acting.actor() == null).isPresent()) {
            HtmxRedirect.send(request, response, "/me");
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        signedIn(authentication)
                .ifPresent(person ->
                        audit.record(event(request, person, "access.sign_out", "account/" + person.name()), Map.of()));
    }

    private static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** With the post where one is known already; a filter before may have refused. */
    private static Audit.Event event(HttpServletRequest request, SignedIn person, String action, String object) {
        return Acting.of(request)
                .flatMap(Acting::findActor)
                .map(actor -> Audit.Event.of(actor, action, object))
                .orElseGet(() -> new Audit.Event(
                        person.accountId(), null, person.name(), "", null, request.getRemoteAddr(), action, object));
    }
}
