package io.xieshou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up, on each request, who the session's person is by now: a role taken away, a post ended or an account closed holds from the next request on. Also
 * keeps the session's idle time at what the policy says for the role.
 */
class ActorFilter extends OncePerRequestFilter {

    private static final String POST = "xieshou.post";
    private static final AnonymousAuthenticationToken NOBODY =
            new AnonymousAuthenticationToken("ended", "nobody", List.of(new SimpleGrantedAuthority("NOBODY")));

    private final Actors actors;

    ActorFilter(Actors actors) {
        this.actors = actors;
    }

    /** Remembers in the session which post to act in from now on. */
    static void choose(HttpServletRequest request, Post post) {
        request.getSession().setAttribute(POST, post.id());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            find(signedIn, request).ifPresentOrElse(acting -> enter(acting, request), () -> endSession(request));
        }
        chain.doFilter(request, response);
    }

    private Optional<Acting> find(SignedIn signedIn, HttpServletRequest request) {
        return actors.find(signedIn, chosenPost(request), request.getRemoteAddr());
    }

    private static @Nullable Long chosenPost(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(POST);
    }

    private static void enter(Acting acting, HttpServletRequest request) {
        acting.attachTo(request);
        var session = request.getSession(false);
        var seconds = (int) acting.idle().toSeconds();
        if (session != null && session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }

    private static void endSession(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(NOBODY);
        SecurityContextHolder.setContext(context);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Assets are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
