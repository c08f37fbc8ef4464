package io.xieshou.home;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.State;
import io.xieshou.ledger.imports.OpenImports;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the actor's own unit recorded and has not finished. Only the unit itself is looked at, which each ledger's index answers at once. */
@Component
class OwnEntries {

    private static final int LATEST = 6;

    private final Ledgers ledgers;
    private final Entries entries;
    private final FieldTexts texts;
    private final OpenImports imports;

    OwnEntries(Ledgers ledgers, Entries entries, FieldTexts texts, OpenImports imports) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.texts = texts;
        this.imports = imports;
    }

    List<Line> waiting(Actor actor) {
        var drafts = actor.may(Function.ENTRY_WRITE)
                ? ledgers.list().stream().flatMap(ledger -> drafts(actor, ledger).stream())
                : Stream.<Line>empty();
        return Stream.concat(drafts, imports(actor)).toList();
    }

    /** Entries that stand, or were put back, where a typed entry begins, if that does not count yet. */
    private Optional<Line> drafts(Actor actor, Ledger ledger) {
        var begin = ledger.states().get(0);
        var count = begin.counts()
                ? 0
                : entries.count(actor, ledger, List.of(ofUnit(actor), SqlFragment.of("e.state = ?", begin.code())));
        return count == 0 ? Optional.empty() : Optional.of(draftLine(ledger, begin, count));
    }

    private static Line draftLine(Ledger ledger, State begin, long count) {
        return new Line(
                t("home.drafts", ledger.label().text(), count, begin.label().text()),
                t("home.drafts.details"),
                new Badge(Tone.WAITING, begin.label().text()),
                "/ledgers/" + ledger.code() + "?state=" + begin.code(),
                t("home.drafts.open"));
    }

    private Stream<Line> imports(Actor actor) {
        return actor.may(Function.IMPORT)
                ? imports.list(actor).stream()
                        .map(waiting -> new Line(
                                t("home.import", waiting.fileName()),
                                t(
                                        "home.import.details",
                                        ledgers.get(waiting.ledger()).label().text(),
                                        waiting.rows()),
                                new Badge(Tone.WAITING, t("home.import.state")),
                                waiting.url(),
                                t("home.import.open")))
                : Stream.empty();
    }

    /** The newest entries of the unit over all ledgers. */
    List<Line> latest(Actor actor) {
        return found(actor).limit(LATEST).map(this::line).toList();
    }

    private Stream<Found> found(Actor actor) {
        return actor.may(Function.ENTRY_READ)
                ? ledgers.list().stream()
                        .flatMap(ledger -> latest(actor, ledger))
                        .sorted(Comparator.comparing(Found::entry, Comparator.comparing(Entry::date))
                                .reversed())
                : Stream.empty();
    }

    private record Found(Ledger ledger, Entry entry) {}

    private Stream<Found> latest(Actor actor, Ledger ledger) {
        var newest = new EntryQuery(List.of(ofUnit(actor)), null, true, null, LATEST);
        return entries.list(actor, ledger, newest).stream().map(entry -> new Found(ledger, entry));
    }

    private Line line(Found found) {
        var title = texts.title(found.ledger(), found.entry());
        var date = found.entry().date().toString();
        var ledger = found.ledger().label().text();
        return new Line(
                title,
                title.contains(date) ? ledger : ledger + " · " + date,
                null,
                EntryHits.url(found.ledger(), found.entry()),
                "");
    }

    private static SqlFragment ofUnit(Actor actor) {
        return SqlFragment.of("e.unit_id = ?", actor.unitId());
    }
}
