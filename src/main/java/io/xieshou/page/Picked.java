package io.xieshou.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a {@link FieldView.Kind#PICK} field posted.
 *
 * @param text what stands in the field: a name, initials or a code, trimmed
 * @param code the code of the suggestion chosen; empty if the text was typed, then it is for the server to find what is meant
 */
public record Picked(String text, Optional<String> code) {

    public static Picked from(HttpServletRequest request, String field) {
        return new Picked(
                parameter(request, field),
                Optional.of(parameter(request, field + ".code")).filter(code -> !code.isEmpty()));
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
