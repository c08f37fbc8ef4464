package io.xieshou.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes contents that no row stands for: uploads whose transaction was rolled back, files given up, uploads that broke off. */
class Sweeper {

    private static final Duration REST = Duration.ofDays(1);

    private final Shelf shelf;
    private final Shelf incoming;
    private final FileRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sweeper(Shelf shelf, Path incoming, FileRows rows, TransactionTemplate transactions, Clock clock) {
        this.shelf = shelf;
        this.incoming = new Shelf(incoming);
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void sweepDaily() {
        sweep();
    }

    /** How many files went; none while somebody is storing, the next round will find them. */
    int sweep() {
        return Objects.requireNonNull(transactions.execute(status -> rows.tryLockForSweep() ? sweepLocked() : 0));
    }

    private int sweepLocked() {
        try {
            return sweepUnused(clock.instant().minus(REST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int sweepUnused(Instant since) throws IOException {
        var unused = shelf.unusedSince(since);
        var known = rows.known(unused.stream().map(Sweeper::name).toList());
        int swept = 0;
        for (var path : unused) {
            swept += !known.contains(name(path)) && Files.deleteIfExists(path) ? 1 : 0;
        }
        for (var path : incoming.unusedSince(since)) {
            swept += Files.deleteIfExists(path) ? 1 : 0;
        }
        return swept;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
