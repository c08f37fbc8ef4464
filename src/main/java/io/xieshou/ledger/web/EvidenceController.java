package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.files.FileRefused;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.Evidence;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The proof of an entry: bringing it, looking at it, judging it. */
@Controller
@RequestMapping("/ledgers/{code}/{entry:\\d+}/evidence")
class EvidenceController {

    private final Ledgers ledgers;
    private final Evidences evidences;
    private final FileStore files;
    private final People people;

    EvidenceController(Ledgers ledgers, Evidences evidences, FileStore files, People people) {
        this.ledgers = ledgers;
        this.evidences = evidences;
        this.files = files;
        this.people = people;
    }

    @PostMapping
    @Allowed(Function.EVIDENCE_WRITE)
    View add(
            Actor actor,
            @PathVariable String code,
            @PathVariable long entry,
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note)
            throws IOException {
        var ledger = ledgers.get(code);
        try {
            for (var one : file) {
                var name = one.getOriginalFilename() == null ? "" : one.getOriginalFilename();
                evidences.add(actor, ledger, entry, one.getInputStream(), name, kind, note);
            }
            return back(ledger, entry, Message.done(t("ledger.evidence.added")));
        } catch (FileRefused refused) {
            return back(ledger, entry, Message.problem(t(refused.key(), refused.values())));
        }
    }

    @GetMapping("/{id}")
    @Allowed(Function.EVIDENCE_READ)
    View show(Actor actor, @PathVariable String code, @PathVariable long entry, @PathVariable long id) {
        var ledger = ledgers.get(code);
        var evidence = get(actor, ledger, entry, id);
        var file = files.get(evidence.hash());
        return Pages.show(new EvidencePage(
                ledger, evidence, people.called(evidence.addedBy()), file, actor.may(Function.EVIDENCE_WRITE)));
    }

    /** The bytes; shown by the browser only where that is safe. */
    @GetMapping("/{id}/file")
    @Allowed(Function.EVIDENCE_READ)
    ResponseEntity<Resource> file(
            Actor actor, @PathVariable String code, @PathVariable long entry, @PathVariable long id) {
        var evidence = get(actor, ledgers.get(code), entry, id);
        var file = files.get(evidence.hash());
        var disposition = (file.type().isPreviewable() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(evidence.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new FileSystemResource(files.path(evidence.hash())));
    }

    @PostMapping("/{id}/verdict")
    @Allowed(Function.EVIDENCE_WRITE)
    View judge(
            Actor actor,
            @PathVariable String code,
            @PathVariable long entry,
            @PathVariable long id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String why) {
        var ledger = ledgers.get(code);
        if (!verdict.equals(Evidence.VALID) && (!verdict.equals(Evidence.INVALID) || why.isBlank())) {
            return back(ledger, entry, Message.problem(t("ledger.evidence.why.missing")));
        }
        evidences.judge(actor, ledger, entry, id, verdict, why.strip());
        return back(ledger, entry, Message.done(t("ledger.evidence.judged")));
    }

    @PostMapping("/{id}/remove")
    @Allowed(Function.EVIDENCE_WRITE)
    View remove(Actor actor, @PathVariable String code, @PathVariable long entry, @PathVariable long id) {
        var ledger = ledgers.get(code);
        evidences.remove(actor, ledger, entry, id);
        return back(ledger, entry, Message.done(t("ledger.evidence.removed")));
    }

    private Evidence get(Actor actor, Ledger ledger, long entry, long id) {
        return evidences.find(actor, ledger, entry, id).orElseThrow(() -> new NotFound(t("ledger.evidence.absent")));
    }

    private static View back(Ledger ledger, long entry, Message message) {
        return Pages.redirect(LedgerUrls.entry(ledger, entry)).saying(message);
    }
}
