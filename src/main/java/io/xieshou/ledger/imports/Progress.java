package io.xieshou.ledger.imports;

/** How far an import is, told while it is read. For several threads. */
final class Progress {

    private volatile double share;
    private volatile long rows;
    private volatile boolean begun;
    private volatile boolean stop;

    /** Its turn has come. */
    void begin() {
        begun = true;
    }

    /** Whether others are read first. */
    boolean waits() {
        return !begun;
    }

    /** @throws Stopped where somebody gave the import up */
    void at(double share, long rows) {
        this.share = share;
        this.rows = rows;
        if (stop) {
            throw new Stopped();
        }
    }

    double share() {
        return share;
    }

    long rows() {
        return rows;
    }

    void stop() {
        stop = true;
    }

    /** Somebody gave the import up. */
    static final class Stopped extends RuntimeException {}
}
