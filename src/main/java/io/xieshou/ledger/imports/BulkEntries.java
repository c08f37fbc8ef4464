package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.directory.Organisation;
import io.xieshou.ledger.BatchSource;
import io.xieshou.ledger.Batches;
import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Staging;
import io.xieshou.ledger.Stagings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries that programs send, many at once: staged, judged and taken over as imports are, recognised by their natural key, so that the same request twice
 * changes nothing. One transaction: all of them or, where anything is wrong, none.
 */
@Service
public class BulkEntries {

    private final Ledgers ledgers;
    private final FieldValues values;
    private final EntryRules rules;
    private final Stagings stagings;
    private final Batches batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkEntries(
            Ledgers ledgers,
            FieldValues values,
            EntryRules rules,
            Stagings stagings,
            Batches batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.ledgers = ledgers;
        this.values = values;
        this.rules = rules;
        this.stagings = stagings;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hands the rows of a request over, one after another. */
    @FunctionalInterface
    public interface Rows {
        void read(Intake intake);
    }

    /** What becomes of the rows. */
    public enum Purpose {
        SAVE,
        /** Everything but saving. */
        PREVIEW
    }

    /**
     * What came of a request.
     *
     * @param wrong rows with bad cells; where there are any, nothing was saved
     * @param batch what they were saved as; null where they were not
     */
    public record Outcome(
            int rows,
            int added,
            int changed,
            int same,
            int wrong,
            @Nullable Long batch) {}

    /** The rows that are refused, readable while they are being told of. */
    public record Refusal(int rows, int wrong, Consumer<Consumer<BadCell>> cells) {

        /** Every bad cell of every row, in their order; none is kept in memory. */
        public void forEach(Consumer<BadCell> each) {
            cells.accept(each);
        }
    }

    /**
     * Takes rows in.
     *
     * @param unit the organisation that is to own the entries
     * @param refused told of all bad cells where there are any, before this returns
     * @throws NotAllowed where the unit, or the place of a row, is outside the actor's scope
     */
    public Outcome take(
            Actor actor, Ledger ledger, Organisation unit, Purpose purpose, Rows rows, Consumer<Refusal> refused) {
        if (!actor.scope(Function.ENTRY_WRITE).coversUnit(unit.id())) {
            throw NotAllowed.outside(actor, Function.ENTRY_WRITE);
        }
        var staged = stage(actor, ledger, unit, rows);
        try {
            return Objects.requireNonNull(transaction.execute(status -> decide(actor, unit, purpose, staged, refused)));
        } finally {
            stagings.drop(staged.staging);
        }
    }

    private Staged stage(Actor actor, Ledger ledger, Organisation unit, Rows rows) {
        var intake = new AtomicReference<Intake>();
        var staging = stagings.stage(ledger, writer -> {
            var today = LocalDate.now(clock);
            var reading = new GivenValues(values, actor, unit.id(), today);
            var taking = new Intake(ledger, rules, writer, reading, new Intake.Unit(unit.id(), unit.code()));
            intake.set(taking);
            rows.read(taking);
        });
        var taken = Objects.requireNonNull(intake.get());
        return new Staged(stagings.narrowed(staging, taken.said()), taken.rows(), taken.wrong());
    }

    private Outcome decide(Actor actor, Organisation unit, Purpose purpose, Staged staged, Consumer<Refusal> refused) {
        var wrong = judge(actor, staged);
        if (wrong > 0) {
            refused.accept(new Refusal(staged.rows, wrong, each -> tell(staged.staging, each)));
            return new Outcome(staged.rows, 0, 0, 0, wrong, null);
        }
        return purpose == Purpose.PREVIEW ? previewed(actor, staged) : saved(actor, unit, staged);
    }

    /** What only all rows together, or a look into other ledgers, can tell; returns how many rows are wrong. */
    private int judge(Actor actor, Staged staged) {
        var staging = staged.staging;
        var wrong = staged.wrong
                + stagings.refuseTwins(staging, BadCell.ofRow(t("ledger.import.twin", Stagings.ROW, Stagings.OTHER)));
        return wrong + refuseDangling(actor, staging);
    }

    private int refuseDangling(Actor actor, Staging staging) {
        var refused = 0;
        for (var field : staging.ledger().fields()) {
            if (field.type() instanceof FieldType.Reference reference) {
                var target = ledgers.get(reference.ledger());
                var sentence = t("ledger.problem.dangling", field.label().text(), target.label(), Stagings.OTHER);
                refused += stagings.refuseDangling(
                        staging,
                        field,
                        target,
                        actor.scope(Function.ENTRY_READ),
                        new BadCell(0, field.code(), "#" + Stagings.OTHER, sentence).line());
            }
        }
        return refused;
    }

    private void tell(Staging staging, Consumer<BadCell> each) {
        stagings.forEachBadRow(
                staging, row -> row.problems().lines().forEach(line -> each.accept(BadCell.of(row.rowNo(), line))));
    }

    private Outcome previewed(Actor actor, Staged staged) {
        batches.requireCovered(actor, staged.staging, Function.ENTRY_WRITE);
        var found = stagings.compare(staged.staging);
        return new Outcome(staged.rows, found.added(), found.changed(), found.same(), 0, null);
    }

    private Outcome saved(Actor actor, Organisation unit, Staged staged) {
        var batch = batches.apply(actor, staged.staging, BatchSource.api(unit.id()));
        return new Outcome(staged.rows, batch.added(), batch.changed(), batch.same(), 0, batch.id());
    }

    private record Staged(Staging staging, int rows, int wrong) {}
}
