package io.xieshou.access;

import io.xieshou.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What a program is answered when its request is not let in: a problem document (RFC 9457) that says what to do. Refusals of known programs are audited. */
class ProgramAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Audit audit;
    private final JsonMapper json;

    ProgramAnswers(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(response, HttpStatus.UNAUTHORIZED, Words.in(language(request), "access.program.unknown"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Acting.of(request)
                .flatMap(Acting::findActor)
                .ifPresent(actor -> audit.refuse(
                        actor, "access.refuse", request.getServletPath(), Map.of("method", request.getMethod())));
        answer(response, HttpStatus.FORBIDDEN, Words.in(language(request), "access.program.refused"));
    }

    /** Filters answer before the language of the request is known elsewhere. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(json.writeValueAsString(
                        Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", detail)));
    }
}
