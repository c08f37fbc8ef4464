package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.imports.BulkEntries;
import io.xieshou.ledger.imports.BulkEntries.Outcome;
import io.xieshou.ledger.imports.BulkEntries.Purpose;
import io.xieshou.ledger.imports.SheetRows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Entries in: many at once, recognised by natural key; all of them or, where a cell is bad, none. */
@RestController
class EntryIntakeController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Ledgers ledgers;
    private final BulkEntries bulk;
    private final Asked asked;
    private final JsonMapper json;

    EntryIntakeController(Ledgers ledgers, BulkEntries bulk, Asked asked, JsonMapper json) {
        this.ledgers = ledgers;
        this.bulk = bulk;
        this.asked = asked;
        this.json = json;
    }

    @PostMapping("/api/v1/ledgers/{code}/entries")
    @Allowed(Function.ENTRY_WRITE)
    @Nullable
    Map<String, Object> take(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ledger = ledgers.get(code);
        var owner = asked.unit(actor, unit);
        var isCsv = isCsv(request);
        try (var sent = Sent.of(request)) {
            var rows = isCsv ? new SheetRows(sent.file(), t("api.csv.name")) : new JsonRows(sent.file(), json);
            var purpose = preview ? Purpose.PREVIEW : Purpose.SAVE;
            var outcome = bulk.take(actor, ledger, owner, purpose, rows, new RefusalAnswer(response, json)::write);
            return outcome.wrong() > 0 ? null : answer(ledger, owner, preview, outcome);
        }
    }

    private static boolean isCsv(HttpServletRequest request) {
        var type = request.getContentType() == null
                ? MediaType.APPLICATION_JSON
                : MediaType.parseMediaType(request.getContentType());
        if (!type.isCompatibleWith(CSV) && !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, t("api.type", type.toString()));
        }
        return type.isCompatibleWith(CSV);
    }

    private static Map<String, Object> answer(Ledger ledger, Organisation unit, boolean preview, Outcome outcome) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ledger", ledger.code());
        answer.put("unit", unit.code());
        answer.put("preview", preview);
        answer.put("rows", outcome.rows());
        answer.put("new", outcome.added());
        answer.put("changed", outcome.changed());
        answer.put("unchanged", outcome.same());
        if (outcome.batch() != null) {
            answer.put("batch", outcome.batch());
        }
        return answer;
    }
}
