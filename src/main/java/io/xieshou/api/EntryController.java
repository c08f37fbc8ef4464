package io.xieshou.api;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Evidence;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries out: lists and single entries, as far as the token's post may read them. */
@RestController
class EntryController {

    private final Ledgers ledgers;
    private final Entries entries;
    private final Evidences evidences;
    private final EntryFilter filter;
    private final EntryPages pages;
    private final EntryCsv csv;
    private final EntryDocuments documents;

    EntryController(
            Ledgers ledgers,
            Entries entries,
            Evidences evidences,
            EntryFilter filter,
            EntryPages pages,
            EntryCsv csv,
            EntryDocuments documents) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.evidences = evidences;
        this.filter = filter;
        this.pages = pages;
        this.csv = csv;
        this.documents = documents;
    }

    @GetMapping("/api/v1/ledgers/{code}/entries")
    @Allowed(Function.ENTRY_READ)
    @Nullable
    Map<String, Object> list(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        var ledger = ledgers.get(code);
        var conditions = filter.conditions(actor, ledger, parameters);
        if (Format.of(parameters, accept) == Format.CSV) {
            csv.write(actor, ledger, conditions, response);
            return null;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("ledger", ledger.code());
        answer.put("count", entries.count(actor, ledger, conditions));
        answer.putAll(pages.page(
                actor, ledger, conditions, parameters, "/api/v1/ledgers/" + ledger.code() + "/entries", response));
        return answer;
    }

    @GetMapping("/api/v1/ledgers/{code}/entries/{id:\\d{1,18}}")
    @Allowed(Function.ENTRY_READ)
    ResponseEntity<Map<String, Object>> show(Actor actor, @PathVariable String code, @PathVariable long id) {
        var ledger = ledgers.get(code);
        var entry = entries.get(actor, ledger, id);
        var document = documents.of(ledger, entry);
        document.put("created_by", entry.createdBy());
        document.put("updated_by", entry.updatedBy());
        document.put("batch", entry.batchId());
        document.put(
                "history",
                entries.history(actor, ledger, id).stream()
                        .map(change -> documents.change(ledger, change))
                        .toList());
        if (actor.may(Function.EVIDENCE_READ)) {
            document.put(
                    "evidence",
                    evidences.list(actor, ledger, id).stream()
                            .map(proof -> proof(ledger, proof))
                            .toList());
        }
        return ResponseEntity.ok()
                .eTag("\"" + ledger.code() + "-" + id + "-" + entry.version() + "\"")
                .body(document);
    }

    private static Map<String, Object> proof(Ledger ledger, Evidence proof) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", proof.id());
        told.put("name", proof.fileName());
        told.put("kind", proof.kind());
        told.put("note", proof.note());
        told.put("sha256", proof.fileHash());
        told.put("page", "/ledgers/" + ledger.code() + "/" + proof.entryId() + "/evidence/" + proof.id());
        told.put("verdict", proof.verdict());
        return told;
    }
}
