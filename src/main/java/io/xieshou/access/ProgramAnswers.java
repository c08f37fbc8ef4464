package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a program is answered when its request is not let in: a problem document (RFC 9457) that says what to do. */
class ProgramAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        answer(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "No valid token. Send 'Authorization: Bearer <token>'; tokens are made on the page 'my account' and expire.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "The token's post does not have this right, or the token was not given it.");
    }

    private static void answer(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
    }
}
