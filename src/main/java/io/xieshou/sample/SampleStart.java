package io.xieshou.sample;

import io.xieshou.access.Actors;
import io.xieshou.database.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Loads the sample at the first start, unless the command line says {@code --empty}. Where anybody has recorded anything, or took a sample away before,
 * nothing is loaded; without the property, as in tests, neither.
 */
@Component
@ConditionalOnWebApplication
class SampleStart implements ApplicationRunner {

    private final SampleYear sample;
    private final Actors actors;
    private final Console console;
    private final @Nullable Boolean empty;

    SampleStart(
            SampleYear sample,
            Actors actors,
            Console console,
            @Value("${xieshou.empty:#{null}}") @Nullable Boolean empty) {
        this.sample = sample;
        this.actors = actors;
        this.console = console;
        this.empty = empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Boolean.FALSE.equals(empty)) {
            return;
        }
        var actor = actors.console("sample");
        if (sample.isUntouched(actor)) {
            console.progress("载入示例数据，约二十万条", "loading the sample, about 200,000 entries");
            sample.load(
                    actor,
                    (step, steps, what) -> console.progress(
                            "示例数据 %d/%d %s".formatted(step, steps, what), "sample %d of %d".formatted(step, steps)));
        }
    }
}
