package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryChange;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.EntryUse;
import io.xieshou.ledger.EvidenceTiles;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.State;
import io.xieshou.page.Change;
import io.xieshou.page.Fact;
import io.xieshou.page.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of one entry shows: what it says, what hangs on it, what was changed, where it counts. */
@Component
class EntryPages {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ledgers ledgers;
    private final Entries entries;
    private final FieldTexts texts;
    private final Organisations organisations;
    private final List<EntryUse> uses;
    private final EvidenceTiles proof;
    private final People people;
    private final Clock clock;

    EntryPages(
            Ledgers ledgers,
            Entries entries,
            FieldTexts texts,
            Organisations organisations,
            List<EntryUse> uses,
            EvidenceTiles proof,
            People people,
            Clock clock) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.texts = texts;
        this.organisations = organisations;
        this.uses = uses;
        this.proof = proof;
        this.people = people;
        this.clock = clock;
    }

    EntryPage page(Actor actor, Ledger ledger, Entry entry) {
        var writable = actor.may(Function.ENTRY_WRITE, entry.unitId(), entry.placeId());
        return new EntryPage(
                ledger,
                entry,
                texts.title(ledger, entry),
                EntryTables.badge(ledger, entry),
                facts(actor, ledger, entry),
                parts(actor, ledger, entry),
                proof.list(actor, ledger, entry),
                uses.stream()
                        .flatMap(use -> use.uses(actor, ledger, entry).stream())
                        .toList(),
                entries.history(actor, ledger, entry.id()).stream()
                        .map(change -> change(ledger, change))
                        .toList(),
                writable ? moves(ledger, entry) : List.of(),
                writable);
    }

    private List<Fact> facts(Actor actor, Ledger ledger, Entry entry) {
        var facts = new ArrayList<Fact>();
        ledger.fields().stream()
                .filter(field -> entry.value(field.code()) != null
                        || ledgers.on(ledger.code(), entry.date())
                                .find(field.code())
                                .isPresent())
                .forEach(field -> facts.add(fact(actor, ledger, field, entry)));
        facts.add(Fact.of(t("ledger.unit"), organisations.fullName(entry.unitId())));
        facts.add(
                Fact.of(t("ledger.recorded"), t("ledger.by", at(entry.createdAt()), people.called(entry.createdBy()))));
        return facts;
    }

    private Fact fact(Actor actor, Ledger ledger, Field field, Entry entry) {
        var value = entry.value(field.code());
        var fact = Fact.of(field.label().text(), texts.show(field, value));
        if (field.type() instanceof FieldType.Secret
                && value != null
                && actor.may(Function.REVEAL, entry.unitId(), entry.placeId())) {
            return fact.leadingTo(LedgerUrls.reveal(ledger, entry.id(), field));
        }
        return field.type() instanceof FieldType.Reference reference && value != null
                ? fact.leadingTo(LedgerUrls.entry(ledgers.get(reference.ledger()), (Long) value))
                : fact;
    }

    /** The entries of other ledgers that refer to this one: a project's money, payments and progress. */
    private List<EntryPage.Parts> parts(Actor actor, Ledger ledger, Entry entry) {
        var parts = new ArrayList<EntryPage.Parts>();
        for (var other : ledgers.list()) {
            for (var field : other.fields()) {
                if (field.type() instanceof FieldType.Reference reference
                        && reference.ledger().equals(ledger.code())) {
                    parts.add(parts(actor, other, field, entry));
                }
            }
        }
        return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private EntryPage.Parts parts(Actor actor, Ledger other, Field field, Entry entry) {
        var referring = SqlFragment.column("e", field.column()).append(" = ?", entry.id());
        var found = entries.list(actor, other, EntryQuery.newest(List.of(referring)));
        return new EntryPage.Parts(
                other.label().text(),
                LedgerUrls.list(other) + "?" + field.code() + "=" + entry.id(),
                found.stream().map(part -> line(other, part)).toList());
    }

    private Line line(Ledger ledger, Entry entry) {
        return new Line(
                texts.title(ledger, entry),
                entry.date().toString(),
                EntryTables.badge(ledger, entry),
                LedgerUrls.entry(ledger, entry.id()),
                "");
    }

    private Change change(Ledger ledger, EntryChange change) {
        var differences = change.before().keySet().stream()
                .filter(column -> !column.equals("version") && !column.startsWith("updated_"))
                .map(column -> difference(ledger, change, column))
                .toList();
        return new Change(
                at(change.at()),
                people.called(change.by()),
                t("ledger.change." + change.action()),
                change.reason(),
                differences);
    }

    private Change.Difference difference(Ledger ledger, EntryChange change, String column) {
        var before = change.before().getOrDefault(column, "");
        var after = change.after().getOrDefault(column, "");
        if (column.equals("state")) {
            return new Change.Difference(t("ledger.state"), state(ledger, before), state(ledger, after));
        }
        return ledger.fields().stream()
                .filter(field -> field.column().equals(column))
                .findFirst()
                .map(field -> new Change.Difference(
                        field.label().text(), texts.stored(field, before), texts.stored(field, after)))
                .orElseGet(() -> new Change.Difference(column, before, after));
    }

    private static String state(Ledger ledger, String code) {
        return ledger.states().stream()
                .filter(state -> state.code().equals(code))
                .map(state -> state.label().text())
                .findFirst()
                .orElse(code);
    }

    private static List<State> moves(Ledger ledger, Entry entry) {
        return ledger.state(entry.state()).next().stream().map(ledger::state).toList();
    }

    private String at(Instant moment) {
        return MINUTES.format(moment.atZone(clock.getZone()));
    }
}
