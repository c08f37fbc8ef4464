package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.pack.PackArchive;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import io.xieshou.page.Download;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The packs in force, to be read and taken out. */
@Controller
@Allowed(Function.DEFINITION_READ)
class PackController {

    private final Packs packs;
    private final People people;

    PackController(Packs packs, People people) {
        this.packs = packs;
        this.people = people;
    }

    @GetMapping(PackUrls.LIST)
    View list(Actor actor) {
        return Pages.show(PackListPage.of(packs, actor.may(Function.DEFINITION_WRITE)));
    }

    @GetMapping(PackUrls.LIST + "/packs/{code}")
    View show(@PathVariable String code, @RequestParam(defaultValue = "") String q) {
        return Pages.show(PackPage.of(packs, people, header(code), q.strip()));
    }

    @GetMapping(PackUrls.LIST + "/packs/{code}/pack.zip")
    void export(@PathVariable String code, HttpServletResponse response) throws IOException {
        var header = header(code);
        send(header, header.version(), packs.findFiles(code).orElseThrow(), response);
    }

    /** A version as it was when it was installed, also after others followed. */
    @GetMapping(PackUrls.LIST + "/packs/{code}/installs/{id:\\d+}/pack.zip")
    void export(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var header = header(code);
        var install = packs.installs(code).stream()
                .filter(made -> made.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(t("definition.install.absent")));
        send(header, install.version(), packs.findFiles(code, install).orElseThrow(), response);
    }

    private static void send(PackHeader header, int version, PackFiles files, HttpServletResponse response)
            throws IOException {
        var name = "%s-%d".formatted(header.code(), version);
        PackArchive.write(header, files, Download.ZIP.begin(response, name));
    }

    private PackHeader header(String code) {
        return packs.current().packs().stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(t("definition.absent", code)));
    }
}
