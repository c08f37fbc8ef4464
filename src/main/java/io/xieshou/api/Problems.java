package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.EntryConflict;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.page.Words;
import io.xieshou.workbook.UnreadableWorkbook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What a program is answered when something goes wrong: a problem document (RFC 9457) with a sentence. People's pages are not its business. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    private record Problem(HttpStatusCode status, String sentence) {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (!request.getRequestURI().startsWith("/api/v1/") || error instanceof AccessDeniedException) {
            return null;
        }
        write(response, problem(error));
        return new ModelAndView();
    }

    private static Problem problem(Exception error) {
        if (error instanceof EntryRefused refused) {
            return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence());
        }
        if (error instanceof UnreadableWorkbook unreadable) {
            return new Problem(HttpStatus.BAD_REQUEST, unreadable.in(Words.language()));
        }
        if (error instanceof EntryConflict || error instanceof DataIntegrityViolationException) {
            return new Problem(HttpStatus.CONFLICT, t("api.conflict"));
        }
        if (error instanceof ResponseStatusException told && told.getReason() != null) {
            return new Problem(told.getStatusCode(), told.getReason());
        }
        return error instanceof ErrorResponse known ? ofSpring(known) : unexpected(error);
    }

    private static Problem ofSpring(ErrorResponse error) {
        var status = error.getStatusCode();
        var key = "api.status." + status.value();
        return new Problem(
                status, Words.has(key) ? t(key) : String.valueOf(error.getBody().getDetail()));
    }

    private static Problem unexpected(Exception error) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Reference {}", reference, error);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, t("api.failed", reference));
    }

    private void write(HttpServletResponse response, Problem problem) {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title(problem.status));
        body.put("status", problem.status.value());
        body.put("detail", problem.sentence);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(body));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? String.valueOf(status.value()) : known.getReasonPhrase();
    }
}
