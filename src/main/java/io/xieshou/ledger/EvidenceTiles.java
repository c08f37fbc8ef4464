package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.files.FileStore;
import io.xieshou.files.FileType;
import io.xieshou.page.Badge;
import io.xieshou.page.FileTile;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proof of an entry as tiles, each opening its file beside the page. */
@Component
public class EvidenceTiles {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Evidences evidences;
    private final FileStore files;
    private final People people;
    private final Clock clock;

    EvidenceTiles(Evidences evidences, FileStore files, People people, Clock clock) {
        this.evidences = evidences;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** What proves an entry the actor may read; none where the actor may not see proof. */
    public List<FileTile> list(Actor actor, Ledger ledger, Entry entry) {
        if (!actor.may(Function.EVIDENCE_READ)) {
            return List.of();
        }
        return evidences.list(actor, ledger, entry.id()).stream()
                .map(evidence -> tile(ledger, evidence))
                .toList();
    }

    private FileTile tile(Ledger ledger, Evidence evidence) {
        var href = "/ledgers/%s/%d/evidence/%d".formatted(ledger.code(), evidence.entryId(), evidence.id());
        var type = files.get(evidence.hash()).type();
        var image = type.isPreviewable() && type != FileType.PDF;
        return new FileTile(
                evidence.fileName(),
                t("ledger.by", at(evidence.addedAt()), people.called(evidence.addedBy())),
                href,
                image ? href + "/file" : "",
                image ? FileTile.Kind.IMAGE : type == FileType.PDF ? FileTile.Kind.PDF : FileTile.Kind.OTHER,
                verdict(evidence));
    }

    private static @Nullable Badge verdict(Evidence evidence) {
        if (evidence.verdict() == null) {
            return null;
        }
        return Evidence.VALID.equals(evidence.verdict())
                ? new Badge(Badge.Tone.DONE, t("ledger.evidence.valid"))
                : new Badge(Badge.Tone.ATTENTION, t("ledger.evidence.invalid", evidence.verdictWhy()));
    }

    private String at(Instant moment) {
        return MINUTES.format(moment.atZone(clock.getZone()));
    }
}
