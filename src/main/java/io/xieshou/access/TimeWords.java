package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says moments as people read them, in the clock's zone: {@code 2020-09-10 14:05}. */
@Component
class TimeWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    TimeWords(Clock clock) {
        this.clock = clock;
    }

    /** To the minute; empty for no moment. */
    String say(@Nullable OffsetDateTime moment) {
        return say(moment, MINUTES);
    }

    /** To the second; empty for no moment. */
    String sayExactly(@Nullable OffsetDateTime moment) {
        return say(moment, SECONDS);
    }

    private String say(@Nullable OffsetDateTime moment, DateTimeFormatter form) {
        return moment == null ? "" : form.format(moment.atZoneSameInstant(clock.getZone()));
    }
}
