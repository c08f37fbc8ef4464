package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Evidence;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import io.xieshou.page.Picked;
import io.xieshou.page.SuggestionsPartial;
import io.xieshou.page.SuggestionsPartial.Suggestion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One file on many entries: what a unit has already brought is found by name and proves another entry too. */
@Controller
@RequestMapping("/ledgers/{code}/{entry:\\d+}/evidence")
@Allowed(Function.EVIDENCE_WRITE)
class EvidenceReuseController {

    private static final int MOST = 10;

    private final Ledgers ledgers;
    private final Entries entries;
    private final Evidences evidences;
    private final People people;
    private final Clock clock;

    EvidenceReuseController(Ledgers ledgers, Entries entries, Evidences evidences, People people, Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.evidences = evidences;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/suggest")
    View suggest(
            Actor actor,
            @PathVariable String code,
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String q) {
        return Pages.show(new SuggestionsPartial(found(actor, code, entry, q, MOST).stream()
                .map(this::suggestion)
                .toList()));
    }

    @PostMapping("/reuse")
    View reuse(Actor actor, @PathVariable String code, @PathVariable long entry, HttpServletRequest request) {
        var picked = Picked.from(request, "other");
        var meant = meant(picked, found(actor, code, entry, picked.text(), Integer.MAX_VALUE));
        meant.ifPresent(other -> evidences.reuse(actor, ledgers.get(code), entry, other));
        return Pages.redirect(LedgerUrls.entry(ledgers.get(code), entry))
                .saying(
                        meant.isPresent()
                                ? Message.done(t("ledger.evidence.reused", picked.text()))
                                : Message.problem(t("ledger.evidence.reuse.absent", picked.text())));
    }

    private List<Evidence> found(Actor actor, String code, long entry, String words, int most) {
        var unit = entries.get(actor, ledgers.get(code), entry).unitId();
        return evidences.search(actor, unit, words, most);
    }

    /** The file chosen from the suggestions or, where a name was only typed, the one of that name. */
    private static Optional<Evidence> meant(Picked picked, List<Evidence> found) {
        var meant = found.stream()
                .filter(file -> picked.code()
                        .map(String.valueOf(file.id())::equals)
                        .orElse(file.fileName().equals(picked.text())))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Suggestion suggestion(Evidence file) {
        var day = LocalDate.ofInstant(file.addedAt(), clock.getZone());
        return new Suggestion(
                String.valueOf(file.id()), file.fileName(), t("ledger.by", day, people.called(file.addedBy())));
    }
}
