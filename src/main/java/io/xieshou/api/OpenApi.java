package io.xieshou.api;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The API as OpenAPI 3.1, made from the definitions installed: each ledger has its own addresses and its own schema, so that a program's code can be
 * generated from it. Routes that are the same for every installation stand in {@link OpenApiRoutes}.
 */
@Component
class OpenApi {

    private final Ledgers ledgers;
    private final Asked asked;

    OpenApi(Ledgers ledgers, Asked asked) {
        this.ledgers = ledgers;
        this.asked = asked;
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Xieshou 携手", "version", "1"));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        var paths = new LinkedHashMap<String, Object>(OpenApiRoutes.fixed());
        var schemas = new LinkedHashMap<String, Object>(OpenApiRoutes.schemas());
        for (var ledger : ledgers.list()) {
            paths.put("/api/v1/ledgers/" + ledger.code() + "/entries", OpenApiRoutes.entries(ledger));
            schemas.put(ledger.code(), schema(ledger));
        }
        document.put("paths", paths);
        var components = new LinkedHashMap<String, Object>();
        components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
        components.put("schemas", schemas);
        document.put("components", components);
        return document;
    }

    private Map<String, Object> schema(Ledger ledger) {
        var properties = new LinkedHashMap<String, Object>();
        ledger.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.Secret))
                .forEach(field -> properties.put(field.code(), schema(field)));
        var required = new ArrayList<String>();
        ledger.fields().stream()
                .filter(field -> field.required(asked.today()))
                .forEach(field -> required.add(field.code()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("title", ledger.label().zh());
        schema.put("description", ledger.source());
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> schema(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("title", field.label().zh());
        schema.put("description", field.label().en());
        schema.putAll(type(field.type()));
        return schema;
    }

    private Map<String, Object> type(FieldType type) {
        if (type instanceof FieldType.Number) {
            return OpenApiRoutes.ref("Amount");
        }
        if (type instanceof FieldType.Flag) {
            return Map.of("type", "boolean");
        }
        if (type instanceof FieldType.InPlace || type instanceof FieldType.OfOrganisation) {
            return OpenApiRoutes.ref("Named");
        }
        if (type instanceof FieldType.Reference) {
            return OpenApiRoutes.ref("Reference");
        }
        if (type instanceof FieldType.Code code) {
            var codes = ledgers.codes(code.list(), asked.today()).items().stream()
                    .map(item -> item.code())
                    .toList();
            return Map.of("type", "string", "examples", codes);
        }
        if (type instanceof FieldType.Date date) {
            return date.month()
                    ? Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}$")
                    : Map.of("type", "string", "format", "date");
        }
        return type instanceof FieldType.Text text
                ? Map.of("type", "string", "maxLength", text.length())
                : Map.of("type", "string");
    }
}
