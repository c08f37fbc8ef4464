package io.xieshou.ledger.imports;

import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.Stagings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away what imports left that nobody confirmed for a day: their staging tables, and their files unless something else keeps those. The imports
 * themselves stay in the history.
 */
@Component
class ImportSweep {

    private static final Duration REST = Duration.ofDays(1);

    private final ImportRows rows;
    private final Stagings stagings;
    private final FileStore files;
    private final Clock clock;

    ImportSweep(ImportRows rows, Stagings stagings, FileStore files, Clock clock) {
        this.rows = rows;
        this.stagings = stagings;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweepHourly() {
        sweep();
    }

    /** How many imports were cleared away. */
    int sweep() {
        var old = rows.leftSince(clock.instant().minus(REST));
        old.forEach(this::clear);
        return old.size();
    }

    private void clear(Import left) {
        if (!rows.expire(left.id(), clock.instant().minus(REST))) {
            return;
        }
        left.stagings().forEach(stagings::drop);
        if (!rows.isFileWanted(left.fileHash())) {
            files.forget(new FileHash(left.fileHash()));
        }
    }
}
