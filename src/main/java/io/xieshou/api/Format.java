package io.xieshou.api;

import static io.xieshou.page.Words.t;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How an answer is wanted: {@code ?format=csv}, or the header {@code Accept}; JSON where nothing is said. */
enum Format {
    JSON("application/json"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Format of(Map<String, String> parameters, String accept) {
        var wanted = parameters.get("format");
        return wanted == null ? accepted(accept) : named(wanted);
    }

    private static Format accepted(String accept) {
        return Stream.of(CSV, XLSX)
                .filter(format -> accept.contains(format.mediaType))
                .findFirst()
                .orElse(JSON);
    }

    private static Format named(String name) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Asked.bad(t("api.format", name)));
    }
}
