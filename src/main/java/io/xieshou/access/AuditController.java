package io.xieshou.access;

import io.xieshou.page.Download;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The audit administrator reads, exports and verifies the audit. */
@Controller
@Allowed(Function.AUDIT_READ)
class AuditController {

    private final AuditTable table;
    private final AuditExport export;
    private final AuditChain chain;
    private final Audit audit;

    AuditController(AuditTable table, AuditExport export, AuditChain chain, Audit audit) {
        this.table = table;
        this.export = export;
        this.chain = chain;
        this.audit = audit;
    }

    @GetMapping(AuditQuery.URL)
    View show(@RequestParam Map<String, String> parameters) {
        return Pages.show(table.page(AuditQuery.from(parameters)));
    }

    @GetMapping(AuditQuery.URL + "/export")
    void export(Actor actor, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var query = AuditQuery.from(parameters);
        audit.record(actor, "access.export_audit", "audit", query.parts());
        export.write(query, Download.XLSX.begin(response, "audit"));
    }

    @GetMapping(ChainPage.URL)
    View chain() {
        return Pages.show(ChainPage.of(chain.head()));
    }

    /** Verifies the whole chain, and that it still holds a head noted earlier, if one is given. */
    @PostMapping(ChainPage.URL)
    View verify(
            Actor actor,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String hash) {
        chain.linkAll();
        var noted = ChainPage.Noted.of(position, hash);
        var broken = chain.verify();
        var page = ChainPage.verified(chain.head(), noted, broken, noted.head().map(chain::holds));
        audit.record(actor, "access.verify_audit", "audit", Map.of("holds", page.holds()));
        return Pages.show(page);
    }
}
