package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.page.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Reads imports while the person goes on, and tells what it finds in the language in which they began. */
@Component
class BackgroundReading {

    private final Imports imports;
    private final TaskExecutor background;

    BackgroundReading(Imports imports, TaskExecutor applicationTaskExecutor) {
        this.imports = imports;
        this.background = applicationTaskExecutor;
    }

    void start(Actor actor, Import begun) {
        var language = Words.language();
        background.execute(() -> {
            LocaleContextHolder.setLocale(language);
            try {
                imports.read(actor, begun);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }
}
