package io.xieshou.sample;

import io.xieshou.access.Actor;
import io.xieshou.access.Actors;
import io.xieshou.database.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the sample at the first start, unless the command line says {@code --empty}. Where anybody has recorded anything, or took a sample away before,
 * nothing is loaded; a load that was cut short begins anew. Without the property, as in tests, neither.
 */
@Component
@Order(1) // Before the first accounts: their passwords are shown once, at the end, and a start that fails here must
// not lose them.
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
        var cutShort = sample.isCutShort(actor);
        if (cutShort) {
            console.progress("上次示例数据没有载完，重新载入", "the sample was not loaded to its end last time, it is loaded anew");
            sample.remove(actor, (step, steps, what) -> {});
        }
        if (cutShort || sample.isUntouched(actor)) {
            load(actor);
        }
    }

    private void load(Actor actor) {
        console.progress("正在载入示例数据", "loading the sample data");
        var made = sample.load(
                actor,
                (step, steps, what) ->
                        console.progress("示例数据 %d/%d %s".formatted(step, steps, what), step + " of " + steps));
        console.progress(
                "示例数据 %,d 条，均标明“示例数据”；不要时：./xieshou sample remove".formatted(made),
                "%,d sample entries; away with them: ./xieshou sample remove".formatted(made));
    }
}
