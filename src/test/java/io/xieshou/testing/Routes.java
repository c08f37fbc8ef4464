package io.xieshou.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the application itself lists, so that a walk over them cannot forget one. {@code @Import} it. */
@TestComponent
public class Routes {

    private final RequestMappingHandlerMapping mappings;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mappings = requestMappingHandlerMapping;
    }

    /**
     * One method and pattern, e.g. {@code GET /ledgers/{code}}, with the controller method behind it.
     *
     * @param pattern with its variables in braces
     */
    public record Route(HttpMethod method, String pattern, HandlerMethod handler) {

        /** The pattern with each variable replaced, in order. */
        public String filled(Object... values) {
            var path = pattern;
            for (var value : values) {
                path = path.replaceFirst("\\{[^}]*}", String.valueOf(value));
            }
            return path.replaceAll("\\{[^}]*}", "1");
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + handler.getShortLogMessage() + ")";
        }
    }

    /** All of them, by pattern; Boot's own error page is left out, it is not asked for by address. */
    public List<Route> list() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.xieshou."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(route -> route.method().name()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Route(method.asHttpMethod(), pattern, handler)));
    }
}
