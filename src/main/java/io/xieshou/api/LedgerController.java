package io.xieshou.api;

import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Ledgers;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledgers and what their fields mean; definitions are the same for everybody. */
@RestController
@Allowed(Function.DEFINITION_READ)
class LedgerController {

    private final Ledgers ledgers;
    private final LedgerDocuments documents;

    LedgerController(Ledgers ledgers, LedgerDocuments documents) {
        this.ledgers = ledgers;
        this.documents = documents;
    }

    @GetMapping("/api/v1/ledgers")
    Map<String, List<Map<String, Object>>> list() {
        return Map.of("ledgers", ledgers.list().stream().map(documents::brief).toList());
    }

    @GetMapping("/api/v1/ledgers/{code}")
    Map<String, Object> show(@PathVariable String code) {
        return documents.whole(ledgers.get(code));
    }
}
