package io.xieshou.indicator;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the background work on slices is done: every two seconds, one run after the other. */
@Component
class SliceSchedule {

    private final SliceKeeper keeper;

    SliceSchedule(SliceKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 1_000)
    void work() {
        keeper.fill();
        keeper.fold();
    }
}
