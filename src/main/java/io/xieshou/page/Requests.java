package io.xieshou.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The request a template is rendered for. Templates get one record each, so frame and hidden fields ask here; outside a request all is empty. */
final class Requests {

    private Requests() {}

    static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? Optional.of(servlet.getRequest())
                : Optional.empty();
    }

    static Map<String, ?> flash() {
        return current()
                .<Map<String, ?>>map(RequestContextUtils::getInputFlashMap)
                .orElse(Map.of());
    }

    /** True when htmx asks for the piece that goes into the element with this id. */
    static boolean isPieceFor(String target) {
        return current()
                .filter(request -> request.getHeader("HX-Request") != null)
                .filter(request -> target.equals(request.getHeader("HX-Target")))
                .isPresent();
    }

    static String contextPath() {
        return current().map(HttpServletRequest::getContextPath).orElse("");
    }
}
