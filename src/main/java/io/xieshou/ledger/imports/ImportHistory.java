package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.People;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Figures;
import io.xieshou.page.Badge;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The imports that an actor may see, of one ledger or of all, newest first, each with what became of it. */
@Component
class ImportHistory {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ImportRows rows;
    private final Ledgers ledgers;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    ImportHistory(ImportRows rows, Ledgers ledgers, Organisations organisations, People people, Clock clock) {
        this.rows = rows;
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    ImportHistoryPage page(Actor actor, Ledger ledger) {
        var into = visible(actor).append(" and i.ledger = ?", ledger.code());
        return new ImportHistoryPage(ledger, table(rows.list(into), t("imports.none")));
    }

    /** Those into all ledgers. */
    AllImportsPage page(Actor actor) {
        return new AllImportsPage(table(rows.list(visible(actor)), t("imports.all.none")));
    }

    private static SqlFragment visible(Actor actor) {
        return actor.scope(Function.IMPORT).unitCondition("i");
    }

    private TableView table(List<Import> imports, String none) {
        var undone = Set.copyOf(rows.undone());
        var lines =
                imports.stream().map(of -> row(of, undone.contains(of.id()))).toList();
        return new TableView(t("imports.history"), columns(), lines, none);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(t("imports.file")),
                Column.text(t("imports.state")),
                Column.text(t("ledger.import.ledger")),
                Column.whole(t("ledger.unit")),
                Column.figures(t("ledger.import.added"), ""),
                Column.figures(t("ledger.import.changed"), ""),
                Column.figures(t("ledger.import.same"), ""),
                Column.figures(t("ledger.import.wrong"), ""),
                Column.whole(t("imports.made")),
                Column.text(t("imports.by")));
    }

    private Row row(Import of, boolean undone) {
        return new Row(
                String.valueOf(of.id()),
                "/imports/" + of.id(),
                List.of(
                        Cell.of(of.fileName()),
                        Cell.of(badge(of, undone)),
                        Cell.of(ledger(of)),
                        Cell.of(organisations.fullName(of.unitId())),
                        Cell.of(figure(of, of.added())),
                        Cell.of(figure(of, of.changed())),
                        Cell.of(figure(of, of.same())),
                        Cell.of(figure(of, of.wrong())),
                        Cell.of(at(of.madeAt())),
                        Cell.of(people.called(of.madeBy()))));
    }

    private String ledger(Import of) {
        return ledgers.find(of.ledger()).map(ledger -> ledger.label().text()).orElse(of.ledger());
    }

    /** What was given up would have written so much, and wrote nothing. */
    private static String figure(Import of, int entries) {
        return of.state() == Import.State.GIVEN_UP ? "" : Figures.show(BigDecimal.valueOf(entries), 0);
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
