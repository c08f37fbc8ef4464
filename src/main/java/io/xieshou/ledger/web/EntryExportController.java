package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.exports.EntryExport;
import io.xieshou.ledger.exports.LedgerTemplate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A ledger as files: its list, filtered and sorted as the address says, and the empty table to fill in. */
@Controller
class EntryExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledgers ledgers;
    private final EntryFilters filters;
    private final EntryExport export;
    private final LedgerTemplate template;
    private final Clock clock;

    EntryExportController(
            Ledgers ledgers, EntryFilters filters, EntryExport export, LedgerTemplate template, Clock clock) {
        this.ledgers = ledgers;
        this.filters = filters;
        this.export = export;
        this.template = template;
        this.clock = clock;
    }

    @Allowed(Function.EXPORT)
    @GetMapping("/ledgers/{code}/export.xlsx")
    void xlsx(Actor actor, @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(code, request);
        announce(response, asked.ledger().label().text(), "xlsx", XLSX);
        export.writeXlsx(actor, asked, response.getOutputStream());
    }

    @Allowed(Function.EXPORT)
    @GetMapping("/ledgers/{code}/export.csv")
    void csv(Actor actor, @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(code, request);
        announce(response, asked.ledger().label().text(), "csv", "text/csv;charset=UTF-8");
        export.writeCsv(actor, asked, response.getOutputStream());
    }

    @GetMapping("/ledgers/{code}/template.xlsx")
    @Allowed(Function.IMPORT)
    void template(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        var ledger = ledgers.get(code);
        announce(response, t("ledger.template.title", ledger.label()), "xlsx", XLSX);
        template.write(actor, ledger, response.getOutputStream());
    }

    private EntryExport.Asked asked(String code, HttpServletRequest request) {
        var ledger = ledgers.get(code);
        var asked = ListRequest.of(ledger, request).firstPage();
        var chips = filters.bar(ledger, asked).chips().stream()
                .map(chip -> t("ledger.sheet.filter", chip.label(), chip.value()))
                .collect(Collectors.joining(t("page.separator")));
        var search = asked.search().isEmpty() ? "" : t("ledger.sheet.search", asked.search());
        return new EntryExport.Asked(ledger, filters.query(ledger, asked), (search + " " + chips).strip());
    }

    private void announce(HttpServletResponse response, String title, String ending, String type) {
        var name = title + "-" + LocalDate.now(clock) + "." + ending;
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
