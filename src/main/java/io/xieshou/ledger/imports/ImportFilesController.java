package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Download;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import io.xieshou.workbook.Workbook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What imports leave behind: the history of all and of a ledger's, and the person's own file back with what is wrong in it. */
@Controller
@Allowed(Function.IMPORT)
class ImportFilesController {

    private final Ledgers ledgers;
    private final Imports imports;
    private final ImportHistory history;
    private final ErrorWorkbook errors;

    ImportFilesController(Ledgers ledgers, Imports imports, ImportHistory history, ErrorWorkbook errors) {
        this.ledgers = ledgers;
        this.imports = imports;
        this.history = history;
        this.errors = errors;
    }

    @GetMapping("/imports")
    View history(Actor actor) {
        return Pages.show(history.page(actor));
    }

    @GetMapping("/ledgers/{code}/imports")
    View history(Actor actor, @PathVariable String code) {
        return Pages.show(history.page(actor, ledgers.get(code)));
    }

    @GetMapping("/imports/{id:\\d+}/errors")
    void errors(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        var of = imports.find(actor, id)
                .filter(errors::isUseful)
                .orElseThrow(() -> new NotFound(t("ledger.import.absent")));
        var name = t("imports.errors.file", of.fileName().replaceFirst("\\.[^.]*$", ""));
        errors.write(of, kind(errors.format(of)).begin(response, name));
    }

    private static Download kind(Workbook.Format format) {
        return switch (format) {
            case XLSX -> Download.XLSX;
            case XLS -> Download.XLS;
            case CSV -> Download.CSV;
        };
    }
}
