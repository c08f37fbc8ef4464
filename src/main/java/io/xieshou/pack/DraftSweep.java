package io.xieshou.pack;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away packs that were uploaded to be looked at and not installed for a day. */
@Component
class DraftSweep {

    private static final Duration REST = Duration.ofDays(1);

    private final PackShelf shelf;
    private final Clock clock;

    DraftSweep(PackShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweepHourly() {
        sweep();
    }

    /** How many were cleared away. */
    int sweep() {
        return shelf.deleteDrafts(clock.instant().minus(REST));
    }
}
