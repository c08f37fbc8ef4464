package io.xieshou.sample;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Batch;
import io.xieshou.ledger.BatchSource;
import io.xieshou.ledger.BatchUndo;
import io.xieshou.ledger.Batches;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.StagingWriter;
import io.xieshou.ledger.Stagings;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Sample data, 示例数据: about 200,000 made-up entries of sixteen districts for 2020, the same on every machine, and the plan of 门头沟区 for 2021. Each
 * ledger's entries come in as one batch of kind {@code sample}, so that they show as what they are and go again as a whole.
 */
@Service
public class SampleYear {

    /** In the order in which entries may refer to earlier ones. */
    private static final List<SampleBook> BOOKS = List.of(
            new SampleMoney(),
            new SampleProjects(),
            new PlanProjects(),
            new SampleProjectMoney(),
            new PlanMoney(),
            new SamplePayments(),
            new SampleCourse(),
            new PlanCourse(),
            new SampleVisits(),
            new SampleTrainings(),
            new SamplePairings(),
            new SampleActivities());

    /** Ledgers whose entries others refer to or prove. */
    private static final Set<String> REFERRED = Set.of("project", "project_progress", "pairing");

    private final Ledgers ledgers;
    private final Entries entries;
    private final Stagings stagings;
    private final Batches batches;
    private final BatchUndo undo;
    private final SampleDistricts districts;
    private final SampleProofs proofs;

    SampleYear(
            Ledgers ledgers,
            Entries entries,
            Stagings stagings,
            Batches batches,
            BatchUndo undo,
            SampleDistricts districts,
            SampleProofs proofs) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.stagings = stagings;
        this.batches = batches;
        this.undo = undo;
        this.districts = districts;
        this.proofs = proofs;
    }

    /** Told after each step how far loading or removing has come. */
    @FunctionalInterface
    public interface Progress {

        void reached(int step, int steps, String what);
    }

    public boolean isLoaded(Actor actor) {
        return !standing(actor).isEmpty();
    }

    /** Whether no ledger ever held an entry, the sample's included. */
    boolean isUntouched(Actor actor) {
        return ledgers.list().stream()
                .allMatch(ledger ->
                        batches.list(actor, ledger).isEmpty() && entries.count(actor, ledger, List.of()) == 0);
    }

    /** Whether loading began and never came to its end: the power went, the disk was full. */
    boolean isCutShort(Actor actor) {
        var made = sampleBatches(actor).toList();
        return !made.isEmpty()
                && made.size() < BOOKS.size()
                && made.stream().allMatch(batch -> batch.undoneAt() == null);
    }

    /**
     * Loads the sample.
     *
     * @return how many entries there are
     * @throws IllegalStateException where some of it stands already
     */
    public int load(Actor actor, Progress progress) {
        if (isLoaded(actor)) {
            throw new IllegalStateException(t("sample.loaded"));
        }
        var all = districts.list();
        var references = new SampleReferences();
        int made = 0;
        for (int step = 0; step < BOOKS.size(); step++) {
            var book = BOOKS.get(step);
            var ledger = ledgers.get(book.ledger());
            made += load(actor, ledger, book, all, references);
            progress.reached(step + 1, BOOKS.size() + 1, ledger.label().text());
        }
        proofs.attach(actor, all, references);
        progress.reached(BOOKS.size() + 1, BOOKS.size() + 1, t("sample.proofs"));
        return made;
    }

    /**
     * Takes every sample entry away, changed or not.
     *
     * @throws io.xieshou.ledger.EntryRefused where entries of somebody's own refer to some
     */
    public void remove(Actor actor, Progress progress) {
        var standing = standing(actor);
        for (int step = 0; step < standing.size(); step++) {
            var batch = standing.get(step);
            undo.undo(actor, batch.id());
            progress.reached(
                    step + 1,
                    standing.size(),
                    ledgers.get(batch.ledger()).label().text());
        }
    }

    private int load(
            Actor actor, Ledger ledger, SampleBook book, List<SampleDistrict> all, SampleReferences references) {
        var staging = stagings.stage(ledger, writer -> write(writer, book, all, references));
        try {
            var batch = batches.apply(actor, staging, BatchSource.sample(districts.city()));
            remember(actor, ledger, batch, references);
            return batch.added();
        } finally {
            stagings.drop(staging);
        }
    }

    private static void write(
            StagingWriter writer, SampleBook book, List<SampleDistrict> all, SampleReferences references) {
        var number = new AtomicInteger();
        all.stream()
                .flatMap(district -> book.rows(district, references))
                .forEach(row -> writer.row(number.incrementAndGet(), "", null, row.unit(), row.state(), row.values()));
    }

    private void remember(Actor actor, Ledger ledger, Batch batch, SampleReferences references) {
        if (REFERRED.contains(ledger.code()) && batch.added() > 0) {
            var made = List.of(SqlFragment.of("e.batch_id = ?", batch.id()));
            entries.list(actor, ledger, new EntryQuery(made, null, true, null, batch.added()))
                    .forEach(entry -> references.remember(ledger, entry));
        }
    }

    /** Sample batches that were not undone, newest first, so that what refers goes before what is referred to. */
    private List<Batch> standing(Actor actor) {
        return sampleBatches(actor)
                .filter(batch -> batch.undoneAt() == null)
                .sorted(Comparator.comparingLong(Batch::id).reversed())
                .toList();
    }

    private Stream<Batch> sampleBatches(Actor actor) {
        return ledgers.list().stream()
                .flatMap(ledger -> batches.list(actor, ledger).stream())
                .filter(batch -> batch.kind().equals(BatchSource.SAMPLE));
    }
}
