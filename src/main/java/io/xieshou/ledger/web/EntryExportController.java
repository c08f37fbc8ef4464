package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.exports.EntryExport;
import io.xieshou.ledger.exports.LedgerTemplate;
import io.xieshou.page.Download;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A ledger as files: its list, filtered and sorted as the address says, and the empty table to fill in. */
@Controller
class EntryExportController {

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
        export.writeXlsx(
                actor, asked, file(Download.XLSX, asked.ledger().label().text(), response));
    }

    @Allowed(Function.EXPORT)
    @GetMapping("/ledgers/{code}/export.csv")
    void csv(Actor actor, @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = asked(code, request);
        export.writeCsv(actor, asked, file(Download.CSV, asked.ledger().label().text(), response));
    }

    @GetMapping("/ledgers/{code}/template.xlsx")
    @Allowed(Function.IMPORT)
    void template(Actor actor, @PathVariable String code, HttpServletResponse response) throws IOException {
        var ledger = ledgers.get(code);
        var title = t("ledger.template.title", ledger.label());
        template.write(actor, ledger, file(Download.XLSX, title, response));
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

    private OutputStream file(Download kind, String title, HttpServletResponse response) throws IOException {
        return kind.begin(response, title + "-" + LocalDate.now(clock));
    }
}
