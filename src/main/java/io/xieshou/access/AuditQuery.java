package io.xieshou.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which audit lines are asked for; empty parts ask for all. As typed: a day that cannot be read narrows nothing.
 *
 * @param q part of a sign-in name, an object or an address
 * @param action beginning of an action, {@code access.} or {@code ledger.create_entry}
 * @param result {@code DONE} or {@code REFUSED}
 * @param from first day
 * @param until last day
 * @param before id above the page
 */
record AuditQuery(String q, String action, String result, String from, String until, String before) {

    static final String URL = "/audit";

    static AuditQuery from(Map<String, String> parameters) {
        return new AuditQuery(
                parameters.getOrDefault("q", "").strip(),
                parameters.getOrDefault("action", "").strip(),
                parameters.getOrDefault("result", "").strip(),
                parameters.getOrDefault("from", "").strip(),
                parameters.getOrDefault("until", "").strip(),
                parameters.getOrDefault("before", "").strip());
    }

    Optional<LocalDate> firstDay() {
        return day(from);
    }

    Optional<LocalDate> lastDay() {
        return day(until);
    }

    long beforeId() {
        return before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    AuditQuery olderThan(long id) {
        return new AuditQuery(q, action, result, from, until, String.valueOf(id));
    }

    AuditQuery newest() {
        return new AuditQuery(q, action, result, from, until, "");
    }

    /** The same without the part of this name. */
    AuditQuery without(String name) {
        var left = parts();
        left.remove(name);
        return from(left);
    }

    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("action", action);
        parts.put("result", result);
        parts.put("from", from);
        parts.put("until", until);
        parts.put("before", before);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        parts().forEach(url::queryParam);
        return url.encode().build().toUriString();
    }
}
