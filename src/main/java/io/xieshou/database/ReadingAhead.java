package io.xieshou.database;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads ahead once the web server is open. A command of the command line starts nothing of the kind: it reads what it needs. */
@Component
@ConditionalOnWebApplication
class ReadingAhead implements SmartLifecycle {

    private final List<ReadAhead> readers;
    private volatile boolean running;

    ReadingAhead(List<ReadAhead> readers) {
        this.readers = readers;
    }

    @Override
    public void start() {
        readers.forEach(ReadAhead::read);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
