package io.xieshou.api;

import io.xieshou.ledger.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of the OpenAPI document that no definition changes. A test holds its paths against the routes there are. */
final class OpenApiRoutes {

    private static final String ROOT = "/api/v1";

    private OpenApiRoutes() {}

    static Map<String, Object> fixed() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(ROOT + "/ledgers", get("listLedgers", "Ledgers", "object"));
        paths.put(
                ROOT + "/ledgers/{code}", get("showLedger", "One ledger: fields, units, code lists", "object", "code"));
        paths.put(
                ROOT + "/ledgers/{code}/entries/{id}",
                get("showEntry", "One entry with history and proof", "object", "code", "id"));
        paths.put(ROOT + "/indicators", get("listIndicators", "Indicators", "object"));
        paths.put(
                ROOT + "/indicators/{code}",
                get(
                        "showIndicator",
                        "What an indicator comes to",
                        "object",
                        "code",
                        "?period",
                        "?unit",
                        "?place",
                        "?by"));
        paths.put(
                ROOT + "/indicators/{code}/entries",
                get(
                        "listIndicatorEntries",
                        "The entries that make it",
                        "object",
                        "code",
                        "?period",
                        "?unit",
                        "?place",
                        "?part",
                        "?after",
                        "?limit"));
        paths.put(ROOT + "/forms", get("listForms", "Forms", "object"));
        paths.put(
                ROOT + "/forms/{code}",
                get("showForm", "A form filled", "object", "code", "?filer", "?period", "?format"));
        paths.put(ROOT + "/places", get("listPlaces", "Places", "object", "?q", "?in"));
        paths.put(ROOT + "/places/{code}", get("showPlace", "One place", "object", "code"));
        paths.put(ROOT + "/units", get("listUnits", "Units", "object", "?q", "?in"));
        paths.put(ROOT + "/units/{code}", get("showUnit", "One unit", "object", "code"));
        paths.put(ROOT + "/openapi.json", get("showOpenApi", "This document", "object"));
        return paths;
    }

    /** List and bulk upsert of one ledger. */
    static Map<String, Object> entries(Ledger ledger) {
        var list = operation(
                "list_" + ledger.code(),
                ledger.label().zh(),
                Stream.of("?from", "?to", "?state", "?unit", "?q", "?updated_since", "?after", "?limit", "?format"));
        list.put(
                "responses",
                responses(object(Map.of(
                        "count", Map.of("type", "integer"),
                        "entries", array(object(Map.of("id", Map.of("type", "integer"), "values", ref(ledger.code())))),
                        "next", Map.of("type", List.of("string", "null"))))));
        var save = operation("save_" + ledger.code(), ledger.label().zh(), Stream.of("?unit", "?preview"));
        var body = new LinkedHashMap<String, Object>();
        body.put("application/json", Map.of("schema", array(ref(ledger.code()))));
        body.put("text/csv", Map.of("schema", Map.of("type", "string")));
        save.put("requestBody", Map.of("required", true, "content", body));
        save.put("responses", responses(ref("Saved")));
        return Map.of("get", list, "post", save);
    }

    static Map<String, Object> schemas() {
        var schemas = new LinkedHashMap<String, Object>();
        var text = Map.of("type", "string");
        var number = Map.of("type", "integer");
        schemas.put(
                "Amount",
                object(Map.of("value", Map.of("type", "string", "pattern", "^-?\\d+(\\.\\d+)?$"), "unit", text)));
        schemas.put("Named", object(Map.of("code", text, "name", text)));
        schemas.put("Reference", object(Map.of("id", number, "ledger", text)));
        schemas.put(
                "Saved",
                object(Map.of("rows", number, "new", number, "changed", number, "unchanged", number, "batch", number)));
        var cell = object(Map.of("row", number, "field", text, "value", text, "sentence", text));
        schemas.put("Problem", object(Map.of("title", text, "status", number, "detail", text, "cells", array(cell))));
        return schemas;
    }

    static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    private static Map<String, Object> get(String id, String summary, String type, String... parameters) {
        var operation = operation(id, summary, Stream.of(parameters));
        operation.put("responses", responses(Map.of("type", type)));
        return Map.of("get", operation);
    }

    private static Map<String, Object> operation(String id, String summary, Stream<String> parameters) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        var told = new ArrayList<Object>();
        parameters.forEach(parameter -> told.add(parameter(parameter)));
        operation.put("parameters", told);
        return operation;
    }

    /** {@code ?name} stands in the question, others in the path. */
    private static Map<String, Object> parameter(String name) {
        var inQuestion = name.startsWith("?");
        return Map.of(
                "name",
                inQuestion ? name.substring(1) : name,
                "in",
                inQuestion ? "query" : "path",
                "required",
                !inQuestion,
                "schema",
                Map.of("type", "string"));
    }

    private static Map<String, Object> responses(Map<String, Object> schema) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "200", Map.of("description", "OK", "content", Map.of("application/json", Map.of("schema", schema))));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "Problem",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", ref("Problem")))));
        return responses;
    }

    private static Map<String, Object> object(Map<String, ?> properties) {
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }
}
