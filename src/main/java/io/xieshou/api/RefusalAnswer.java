package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.imports.BadCell;
import io.xieshou.ledger.imports.BulkEntries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers 422 with every bad cell, written as they are read, so that a request with a million of them takes no memory. */
record RefusalAnswer(HttpServletResponse response, JsonMapper json) {

    void write(BulkEntries.Refusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("title", t("api.refused.title"));
            out.writeNumberProperty("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
            out.writeStringProperty("detail", t("api.refused.detail", refusal.wrong(), refusal.rows()));
            out.writeNumberProperty("rows", refusal.rows());
            out.writeNumberProperty("wrong", refusal.wrong());
            out.writeArrayPropertyStart("cells");
            refusal.forEach(cell -> write(out, cell));
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(JsonGenerator out, BadCell cell) {
        out.writeStartObject();
        out.writeNumberProperty("row", cell.row());
        out.writeStringProperty("field", cell.field());
        out.writeStringProperty("value", cell.value());
        out.writeStringProperty("sentence", cell.sentence());
        out.writeEndObject();
    }
}
