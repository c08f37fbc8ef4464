package io.xieshou.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Error pages. The sentence is the general one of the status, unless the code threw a {@link ResponseStatusException} with a reason: then that reason, a
 * sentence for people, is shown. Programs that accept JSON get Spring's error object, with the same reference.
 */
@Component
class ErrorViews implements ErrorViewResolver {

    private final ErrorAttributes attributes;

    ErrorViews(ErrorAttributes attributes) {
        this.attributes = attributes;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var page = page(request, status, String.valueOf(model.get(ErrorReferences.REFERENCE)));
        return new ModelAndView(
                request.getHeader("HX-Request") == null ? Pages.show(page, status) : piece(page, status));
    }

    private ErrorPage page(HttpServletRequest request, HttpStatus status, String reference) {
        var reason = reason(attributes.getError(new ServletWebRequest(request)));
        return reason == null
                ? ErrorPage.of(status.value(), reference)
                : new ErrorPage(status.value(), reason, reference);
    }

    private static @Nullable String reason(@Nullable Throwable error) {
        return error instanceof ResponseStatusException told ? told.getReason() : null;
    }

    private static View piece(ErrorPage page, HttpStatus status) {
        return (model, request, response) -> {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML");
            Pages.show(page.asPartial(), status).render(model, request, response);
        };
    }

    /** The address the person asked for, also while the error itself is being shown under another one. */
    static String askedFor(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }
}
