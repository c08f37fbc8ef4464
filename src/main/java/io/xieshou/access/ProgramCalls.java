package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes down every call of a program that was answered, reads too: a program takes more in a minute than a person in a day. Refusals are written elsewhere. */
@Component
class ProgramCalls implements HandlerInterceptor, WebMvcConfigurer {

    private static final int FIRST_ERROR = 400;

    private final Audit audit;

    ProgramCalls(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    /** The address without its question, which may hold names of people. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception error) {
        if (error == null && response.getStatus() < FIRST_ERROR) {
            Acting.of(request)
                    .flatMap(Acting::findActor)
                    .ifPresent(actor -> audit.record(
                            actor,
                            "access.program_call",
                            request.getRequestURI(),
                            Map.of("method", request.getMethod())));
        }
    }
}
