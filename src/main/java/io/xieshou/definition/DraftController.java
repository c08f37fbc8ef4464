package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.pack.BrokenPack;
import io.xieshou.pack.PackArchive;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.PackPreview;
import io.xieshou.pack.Packs;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The way of a pack into force: upload, look at what it would do, install. */
@Controller
@Allowed(Function.DEFINITION_WRITE)
class DraftController {

    private final Packs packs;
    private final Audit audit;

    DraftController(Packs packs, Audit audit) {
        this.packs = packs;
        this.audit = audit;
    }

    @GetMapping(PackUrls.UPLOAD)
    View choose() {
        return Pages.show(new UploadPage(List.of()));
    }

    @PostMapping(PackUrls.UPLOAD)
    View upload(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try {
            var files = PackArchive.read(file.getBytes());
            packs.preview(files);
            return Pages.redirect(PackUrls.draft(packs.keepDraft(files, actor.name())));
        } catch (BrokenPack broken) {
            return Pages.show(new UploadPage(broken.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(PackUrls.LIST + "/drafts/{id:\\d+}")
    View look(@PathVariable long id) {
        return Pages.show(new DraftPage(id, packs.preview(draft(id))));
    }

    @PostMapping(PackUrls.LIST + "/drafts/{id:\\d+}")
    View install(Actor actor, @PathVariable long id) {
        var files = draft(id);
        try {
            var installed = packs.install(files, actor.name());
            audit.record(
                    actor, "definition.install", "pack/" + installed.code(), Map.of("version", installed.version()));
            return Pages.redirect(PackUrls.pack(installed.code()))
                    .saying(Message.done(
                            t("definition.installed", installed.labels().text(), installed.version())));
        } catch (BrokenPack refused) {
            var preview = packs.preview(files);
            var problems = preview.problems().isEmpty() ? refused.problems() : preview.problems();
            return Pages.show(
                    new DraftPage(id, new PackPreview(preview.header(), problems, preview.changes())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private PackFiles draft(long id) {
        return packs.findDraft(id).orElseThrow(() -> new NotFound(t("definition.draft.absent")));
    }
}
