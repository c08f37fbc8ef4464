package io.xieshou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever owes a new password gets to the page where it is chosen, and out again, and nowhere else. */
class NewPasswordFilter extends OncePerRequestFilter {

    static final String PAGE = "/me/password";
    private static final Set<String> STILL_OPEN = Set.of(PAGE, "/sign-out", "/sign-in", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var owes = Acting.of(request).filter(Acting::owesNewPassword).isPresent();
        if (!owes || STILL_OPEN.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            HtmxRedirect.send(request, response, PAGE);
        }
    }
}
