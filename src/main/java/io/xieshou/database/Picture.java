package io.xieshou.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a picture in memory, replaced as a whole when they change. It is taken at the first question, so that a start which only has to show its first page
 * need not wait for it; {@link ReadAhead} says who takes it before anybody asks.
 */
public final class Picture<T> {

    private final Supplier<T> read;
    private volatile @Nullable T taken;

    public Picture(Supplier<T> read) {
        this.read = read;
    }

    public T get() {
        var now = taken;
        return now == null ? first() : now;
    }

    /** Takes the picture anew; until it is there, questions are answered from the old one. */
    public synchronized void renew() {
        taken = read.get();
    }

    /** Who asks at the same time waits for one reading. */
    private synchronized T first() {
        if (taken == null) {
            renew();
        }
        return get();
    }
}
