package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.Badge;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The imports of a ledger that an actor may see, newest first, each with what became of it. */
@Component
class ImportHistory {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ImportRows rows;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    ImportHistory(ImportRows rows, Organisations organisations, People people, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    ImportHistoryPage page(Actor actor, Ledger ledger) {
        var undone = Set.copyOf(rows.undone(ledger.code()));
        var lines = rows.list(ledger.code()).stream()
                .filter(of -> actor.scope(Function.IMPORT).coversUnit(of.unitId()))
                .map(of -> row(of, undone.contains(of.id())))
                .toList();
        return new ImportHistoryPage(ledger, new TableView(t("imports.history"), columns(), lines, t("imports.none")));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(t("imports.file")),
                Column.text(t("imports.state")),
                Column.text(t("ledger.unit")),
                Column.figures(t("ledger.import.added"), ""),
                Column.figures(t("ledger.import.changed"), ""),
                Column.figures(t("ledger.import.same"), ""),
                Column.figures(t("ledger.import.wrong"), ""),
                Column.text(t("imports.made")),
                Column.text(t("imports.by")));
    }

    private Row row(Import of, boolean undone) {
        return new Row(
                String.valueOf(of.id()),
                "/imports/" + of.id(),
                List.of(
                        Cell.of(of.fileName()),
                        Cell.of(badge(of, undone)),
                        Cell.of(organisations.getOrganisation(of.unitId()).name()),
                        Cell.of(figure(of, of.added())),
                        Cell.of(figure(of, of.changed())),
                        Cell.of(figure(of, of.same())),
                        Cell.of(figure(of, of.wrong())),
                        Cell.of(at(of.madeAt())),
                        Cell.of(people.called(of.madeBy()))));
    }

    /** What was given up would have written so much, and wrote nothing. */
    private static String figure(Import of, int entries) {
        return of.state() == Import.State.GIVEN_UP ? "" : String.valueOf(entries);
    }

    private static Badge badge(Import of, boolean undone) {
        if (undone) {
            return new Badge(Badge.Tone.NEUTRAL, t("imports.state.undone"));
        }
        var word = t("imports.state." + of.state().name().toLowerCase(java.util.Locale.ROOT));
        return switch (of.state()) {
            case SAVED -> new Badge(Badge.Tone.DONE, word);
            case REFUSED, PREVIEWED -> new Badge(Badge.Tone.ATTENTION, word);
            case READING, SAVING, GIVEN_UP -> new Badge(Badge.Tone.NEUTRAL, word);
        };
    }

    private String at(Instant moment) {
        return MINUTES.format(moment.atZone(clock.getZone()));
    }
}
