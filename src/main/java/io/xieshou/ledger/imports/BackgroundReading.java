package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.page.Words;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Reads imports while the person goes on, and tells what it finds in the language in which they began. As many are read at once as leave a processor to the
 * people at work; the others wait for their turn.
 */
@Component
class BackgroundReading {

    private final Imports imports;
    private final ThreadPoolTaskExecutor readers;

    BackgroundReading(Imports imports, ThreadPoolTaskExecutorBuilder builder) {
        this.imports = imports;
        this.readers = builder.corePoolSize(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))
                .threadNamePrefix("import-")
                .build();
        readers.initialize();
    }

    void start(Actor actor, Import begun) {
        var language = Words.language();
        readers.execute(() -> {
            LocaleContextHolder.setLocale(language);
            try {
                imports.read(actor, begun);
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }

    @PreDestroy
    void stop() {
        readers.shutdown();
    }
}
