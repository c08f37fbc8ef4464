package io.xieshou.access;

import static io.xieshou.page.Words.has;
import static io.xieshou.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in words what an audit line tells beyond who did what: what was and what is, how many, why. A detail {@code format} is told by the sentence
 * {@code access.told.format}, its value {@code csv} by {@code access.told.format.csv} where there is one. Of an export it says that it was narrowed, not to
 * what: that may be the name of a person.
 */
@Component
class AuditDetails {

    /** Enough of the hash of a file to find it by. */
    private static final int SHOWN_OF_A_HASH = 12;

    private final JsonMapper json;
    private final AuditObjects objects;
    private final AuditChanges changes;

    AuditDetails(JsonMapper json, AuditObjects objects, AuditChanges changes) {
        this.json = json;
        this.objects = objects;
        this.changes = changes;
    }

    /** Empty where there is nothing more to tell. */
    String say(AuditLine line) {
        var told = new TreeMap<String, JsonNode>();
        json.readTree(line.details()).properties().forEach(each -> told.put(each.getKey(), each.getValue()));
        var said = new ArrayList<>(
                changes.say(text(told.remove("attribute")), told.remove("before"), told.remove("after")));
        told.forEach((key, value) -> said.add(detail(line, key, value)));
        return said.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(t("access.told.gap")));
    }

    private String detail(AuditLine line, String key, JsonNode value) {
        var words = values(value).stream()
                .map(each -> value(line, key, each))
                .collect(Collectors.joining(t("access.comma")));
        if (words.isEmpty()) {
            return "";
        }
        var sentence = "access.told." + (key.equals("field") ? "field_of" : AuditChanges.snake(key));
        return has(sentence) ? t(sentence, words) : t("access.told.other", key, words);
    }

    private static List<String> values(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(AuditDetails::text)
                        .toList()
                : List.of(text(value));
    }

    private String value(AuditLine line, String key, String value) {
        return switch (key) {
            case "functions" -> worded("access.function.", value);
            case "action" -> AuditTable.action(value);
            case "ledger" -> objects.label("ledger", value);
            case "field" -> objects.label("ledger", AuditObjects.code(line.object()), value);
            case "cell", "cells" -> objects.cell(AuditObjects.code(line.object()), value);
            case "file" -> value.substring(0, Math.min(value.length(), SHOWN_OF_A_HASH));
            case "filters" -> value.isBlank() ? "" : t("access.told.filters.some");
            case "result" -> AuditTable.result(value).word();
            default -> worded("access.told." + AuditChanges.snake(key) + ".", value);
        };
    }

    /** The words for a value of a closed set; the value itself where it is of none. */
    private static String worded(String prefix, String value) {
        var key = prefix + AuditChanges.snake(value.strip());
        return !value.isEmpty() && has(key) ? t(key) : value;
    }

    static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}
