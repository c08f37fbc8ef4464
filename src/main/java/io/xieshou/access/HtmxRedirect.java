package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a browser elsewhere from within a filter; htmx is told to load the whole page there instead of putting it into a corner of this one. */
final class HtmxRedirect {

    static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var location = request.getContextPath() + path;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", location);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(response.encodeRedirectURL(location));
        }
    }

    private HtmxRedirect() {}
}
