package io.xieshou.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The token every post carries; absent where no security is configured. */
record CsrfField(String parameter, String header, String token) {

    static Optional<CsrfField> current() {
        return Requests.current().flatMap(CsrfField::of);
    }

    private static Optional<CsrfField> of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? Optional.of(new CsrfField(csrf.getParameterName(), csrf.getHeaderName(), csrf.getToken()))
                : Optional.empty();
    }

    /** As the {@code hx-headers} attribute wants it; token and header name are URL-safe by construction, so nothing needs quoting. */
    String asHeaders() {
        return "{\"" + header + "\":\"" + token + "\"}";
    }
}
