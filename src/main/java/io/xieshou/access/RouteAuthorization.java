package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets a request through to its handler by what the handler says of itself: {@link Open} to everybody, {@link Allowed} to actors who have the function.
 * Static files are open. Everything else is refused, handlers that say nothing included.
 *
 * <p>It asks Spring's own handler mappings which handler it will be, so there is no second list of addresses that could differ from the first.
 */
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final Supplier<List<HandlerMapping>> mappings;

    RouteAuthorization(Supplier<List<HandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var handler = handlerOf(request);
        if (handler.isEmpty()) {
            // Nothing answers here. Those signed in learn so (404, 405); others are asked to sign in first.
            return new AuthorizationDecision(Acting.of(request).isPresent());
        }
        if (handler.get() instanceof HandlerMethod method) {
            return decide(method, request);
        }
        return handler.get() instanceof ResourceHttpRequestHandler ? GRANTED : DENIED;
    }

    private static AuthorizationDecision decide(HandlerMethod method, HttpServletRequest request) {
        var route = Route.of(method);
        if (route.open()) {
            return GRANTED;
        }
        if (route.function() == Function.OWN_ACCOUNT) {
            // Also for an account that has no post yet: its person must be able to choose a password.
            return new AuthorizationDecision(Acting.of(request).isPresent());
        }
        var actor = Acting.of(request).flatMap(Acting::findActor);
        return actor.isPresent() && route.function() != null && actor.get().may(route.function()) ? GRANTED : DENIED;
    }

    /** Asked before Spring MVC itself asks; the path it parses on the way is put back as it was. */
    private Optional<Object> handlerOf(HttpServletRequest request) {
        var parsedBefore = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsedBefore) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return firstHandler(request);
        } catch (Exception noSuchMethodOrType) {
            return Optional.empty();
        } finally {
            if (!parsedBefore) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }

    private Optional<Object> firstHandler(HttpServletRequest request) throws Exception {
        for (var mapping : mappings.get()) {
            var chain = mapping.getHandler(request);
            if (chain != null) {
                return Optional.of(chain.getHandler());
            }
        }
        return Optional.empty();
    }

    /** What a handler method says of itself; what stands on the method wins over what stands on its controller. */
    record Route(boolean open, @Nullable Function function) {

        static Route of(HandlerMethod method) {
            var onMethod = on(method.getMethod());
            return onMethod.orElseGet(() -> on(method.getBeanType()).orElse(new Route(false, null)));
        }

        private static Optional<Route> on(java.lang.reflect.AnnotatedElement element) {
            var allowed = AnnotatedElementUtils.findMergedAnnotation(element, Allowed.class);
            if (allowed != null) {
                return Optional.of(new Route(false, allowed.value()));
            }
            return AnnotatedElementUtils.hasAnnotation(element, Open.class)
                    ? Optional.of(new Route(true, null))
                    : Optional.empty();
        }
    }
}
