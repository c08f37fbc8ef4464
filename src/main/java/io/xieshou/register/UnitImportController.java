package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.lists.ListFiles;
import io.xieshou.lists.ListTemplate;
import io.xieshou.page.Download;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The units of a city come from a table: file, look, confirm. */
@Controller
@Allowed(Function.DIRECTORY_WRITE)
class UnitImportController {

    private final UnitImport units;
    private final UnitList list;
    private final ListFiles files;

    UnitImportController(UnitImport units, UnitList list, ListFiles files) {
        this.units = units;
        this.list = list;
        this.files = files;
    }

    @GetMapping(UnitImportPage.URL)
    View start() {
        return Pages.show(UnitImportPage.START);
    }

    @PostMapping(UnitImportPage.URL)
    View receive(Actor actor, @RequestParam MultipartFile file) throws IOException {
        return files.receive(UnitImportPage.URL, file, actor.name());
    }

    @GetMapping(UnitImportPage.URL + "/{hash}")
    View look(Actor actor, @PathVariable String hash) {
        var file = files.kept(hash);
        return ListFiles.orBack(
                UnitImportPage.URL, () -> Pages.show(new UnitImportPage(hash, units.look(actor, file))));
    }

    @PostMapping(UnitImportPage.URL + "/{hash}")
    View take(Actor actor, @PathVariable String hash) {
        var file = files.kept(hash);
        return ListFiles.orBack(UnitImportPage.URL, () -> {
            var taken = units.take(actor, file);
            return Pages.redirect(DirectoryTabs.UNITS.url)
                    .saying(Message.done(t("register.list.done", taken.added(), taken.changed())));
        });
    }

    @GetMapping(UnitImportPage.URL + "/template")
    void template(HttpServletResponse response) throws IOException {
        write(response, List.of());
    }

    /** The units there are, to be changed and given back. */
    @GetMapping(UnitImportPage.URL + "/current")
    void current(Actor actor, HttpServletResponse response) throws IOException {
        write(response, list.rows(actor));
    }

    private static void write(HttpServletResponse response, List<List<String>> rows) throws IOException {
        ListTemplate.write(
                Download.XLSX.begin(response, t("register.tab.units")), t("register.tab.units"), UnitColumn.ALL, rows);
    }
}
