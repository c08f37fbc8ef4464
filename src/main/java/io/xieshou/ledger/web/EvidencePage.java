package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.files.FileType;
import io.xieshou.files.StoredFile;
import io.xieshou.ledger.Evidence;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import java.util.List;

/** One piece of proof, looked at beside its entry. */
record EvidencePage(Ledger ledger, Evidence evidence, String addedBy, StoredFile file, boolean writable) {

    String url() {
        return LedgerUrls.entry(ledger, evidence.entryId()) + "/evidence/" + evidence.id();
    }

    String fileUrl() {
        return url() + "/file";
    }

    boolean isPdf() {
        return file.type() == FileType.PDF;
    }

    boolean isImage() {
        return file.type().isPreviewable() && !isPdf();
    }

    List<Fact> facts() {
        return List.of(
                Fact.of(t("ledger.evidence.note"), evidence.note()),
                Fact.of(t("ledger.evidence.by"), addedBy),
                Fact.of(t("ledger.evidence.verdict"), verdict()),
                Fact.of(t("ledger.evidence.hash"), evidence.fileHash().substring(0, 16)));
    }

    private String verdict() {
        if (evidence.verdict() == null) {
            return t("ledger.evidence.unjudged");
        }
        return Evidence.VALID.equals(evidence.verdict())
                ? t("ledger.evidence.valid")
                : t("ledger.evidence.invalid", evidence.verdictWhy());
    }

    List<Crumb> trail() {
        return List.of(new Crumb(ledger.label().text(), LedgerUrls.entry(ledger, evidence.entryId())));
    }
}
