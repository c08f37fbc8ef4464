package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.files.FileHash;
import io.xieshou.files.FileRefused;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.Batch;
import io.xieshou.ledger.BatchSource;
import io.xieshou.ledger.BatchUndo;
import io.xieshou.ledger.Batches;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Staging;
import io.xieshou.ledger.Stagings;
import io.xieshou.ledger.Stagings.BadRow;
import io.xieshou.ledger.Stagings.Comparison;
import io.xieshou.page.Words;
import io.xieshou.workbook.UnreadableWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports: a file is kept, read and compared, then shown; confirmed, it becomes entries in one transaction. Nothing is saved before, everything or nothing
 * after; the confirmation uses what was read.
 */
@Service
class Imports {

    private static final int MOST_BAD_ROWS = 200;

    private final ImportRows rows;
    private final FileStore files;
    private final FileReader reader;
    private final Ledgers ledgers;
    private final Stagings stagings;
    private final Batches batches;
    private final BatchUndo undo;
    private final TransactionTemplate transaction;
    private final Map<Long, Progress> underWay = new ConcurrentHashMap<>();

    Imports(
            ImportRows rows,
            FileStore files,
            FileReader reader,
            Ledgers ledgers,
            Stagings stagings,
            Batches batches,
            BatchUndo undo,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.reader = reader;
        this.ledgers = ledgers;
        this.stagings = stagings;
        this.batches = batches;
        this.undo = undo;
        this.transaction = transaction;
    }

    /**
     * Keeps a file for an import that {@link #read} then reads.
     *
     * @throws ImportRefused where the file is none we keep
     */
    Import begin(Actor actor, Ledger ledger, int unit, @Nullable String layout, InputStream content, String name) {
        if (!actor.scope(Function.IMPORT).coversUnit(unit)) {
            throw NotAllowed.outside(actor, Function.IMPORT);
        }
        try {
            var file = files.storeAnyhow(content, name, actor.name());
            var id = rows.insert(ledger.code(), unit, layout, file.hash().value(), name, actor.name());
            underWay.put(id, new Progress());
            return rows.find(id).orElseThrow();
        } catch (FileRefused refused) {
            throw new ImportRefused(t(refused.key(), refused.values()));
        }
    }

    /** Begins an import of the same file for the same unit by a layout; the one before is given up. */
    Import again(Actor actor, Import before, String layout) {
        giveUp(before);
        try (var content = files.open(new FileHash(before.fileHash()))) {
            return begin(actor, ledgers.get(before.ledger()), before.unitId(), layout, content, before.fileName());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the file into staging tables and compares; every problem becomes a sentence of the import. */
    Import read(Actor actor, Import begun) {
        var progress = underWay.computeIfAbsent(begun.id(), id -> new Progress());
        progress.begin();
        try {
            var reading = reader.read(actor, begun, files.path(new FileHash(begun.fileHash())), progress);
            reading.stagings().forEach(this::refuseTwins);
            var numbers = reading.stagings().stream().map(Staging::id).toList();
            rows.previewed(begun.id(), reading.layout(), numbers, reading, total(reading.stagings()));
        } catch (UnreadableWorkbook unreadable) {
            rows.refused(begun.id(), unreadable.in(Words.language()));
        } catch (ImportRefused refused) {
            rows.refused(begun.id(), refused.sentence());
        } catch (Progress.Stopped stopped) {
            rows.refused(begun.id(), t("ledger.import.stopped"));
        } finally {
            underWay.remove(begun.id());
        }
        return rows.find(begun.id()).orElseThrow();
    }

    /** The import, if the actor began it or may import for its unit. */
    Optional<Import> find(Actor actor, long id) {
        return rows.find(id)
                .filter(found -> actor.may(Function.IMPORT)
                        && actor.scope(Function.IMPORT).coversUnit(found.unitId()));
    }

    Optional<Progress> progress(long id) {
        return Optional.ofNullable(underWay.get(id));
    }

    /** The rows with problems, with all their sentences; the first few hundred. */
    List<BadRow> badRows(Import of) {
        return badRows(of, MOST_BAD_ROWS);
    }

    /** Every row with problems. */
    List<BadRow> allBadRows(Import of) {
        return badRows(of, Integer.MAX_VALUE);
    }

    private List<BadRow> badRows(Import of, int most) {
        return stagings(of).stream()
                .flatMap(staging -> stagings.badRows(staging, most).stream())
                .toList();
    }

    /** What each ledger of a previewed import would get, compared with the entries as they are now. */
    List<Comparison> comparisons(Import of) {
        return stagings(of).stream().map(stagings::compare).toList();
    }

    List<Staging> stagings(Import of) {
        if (of.state() == Import.State.SAVED
                || of.state() == Import.State.GIVEN_UP
                || of.stagings().isEmpty()) {
            return List.of();
        }
        var targets = reader.targets(of);
        var stagings = new ArrayList<Staging>();
        for (int i = 0; i < of.stagings().size(); i++) {
            stagings.add(this.stagings.get(
                    of.stagings().get(i), ledgers.get(targets.get(i).ledger())));
        }
        return stagings;
    }

    /** Takes a clean import over, all its ledgers in one transaction. Confirming twice saves once. */
    Import confirm(Actor actor, Import previewed) {
        if (!previewed.isClean() || !rows.claim(previewed.id())) {
            return rows.find(previewed.id()).orElseThrow();
        }
        var staged = stagings(previewed);
        try {
            var saved = Objects.requireNonNull(transaction.execute(status -> save(actor, previewed, staged)));
            rows.saved(
                    previewed.id(),
                    saved.stream().map(Batch::id).toList(),
                    saved.stream().mapToInt(Batch::added).sum(),
                    saved.stream().mapToInt(Batch::changed).sum(),
                    saved.stream().mapToInt(Batch::same).sum());
        } catch (RuntimeException failed) {
            rows.refused(previewed.id(), t("ledger.import.failed"));
            throw failed;
        }
        staged.forEach(stagings::drop);
        return rows.find(previewed.id()).orElseThrow();
    }

    void giveUp(Import of) {
        progress(of.id()).ifPresent(Progress::stop);
        stagings(of).forEach(stagings::drop);
        rows.givenUp(of.id());
    }

    /** Whether it was saved and taken back. */
    boolean isUndone(Import of) {
        return of.state() == Import.State.SAVED && rows.undone().contains(of.id());
    }

    /** Takes a saved import back, parts before what they belong to. */
    void undo(Actor actor, Import saved) {
        transaction.executeWithoutResult(status -> {
            var last = new ArrayList<>(saved.batches());
            Collections.reverse(last);
            last.forEach(batch -> undo.undo(actor, batch));
        });
    }

    private List<Batch> save(Actor actor, Import previewed, List<Staging> staged) {
        var targets = reader.targets(previewed);
        var source = new BatchSource(
                "import", previewed.unitId(), previewed.fileHash(), previewed.fileName(), previewed.layout());
        var saved = new ArrayList<Batch>();
        for (int i = 0; i < staged.size(); i++) {
            if (i > 0) {
                stagings.link(staged.get(i), reference(staged.get(i), targets.get(i)), staged.get(0));
            }
            saved.add(batches.apply(actor, staged.get(i), source));
        }
        return saved;
    }

    private static Field reference(Staging part, Layout.Target target) {
        return part.ledger().field(target.parent());
    }

    private void refuseTwins(Staging staging) {
        stagings.refuseTwins(staging, t("ledger.import.twin", Stagings.ROW, Stagings.OTHER));
    }

    private Comparison total(List<Staging> staged) {
        return staged.stream()
                .map(stagings::compare)
                .reduce(
                        new Comparison(0, 0, 0, 0),
                        (a, b) -> new Comparison(
                                a.added() + b.added(),
                                a.changed() + b.changed(),
                                a.same() + b.same(),
                                a.wrong() + b.wrong()));
    }
}
