package io.xieshou.database;

/** Waiting for another process, which can only be done by looking again. */
final class Pauses {

    private static final long MILLISECONDS = 50;

    private Pauses() {}

    static void pause() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("启动被中断。", "The start was interrupted.", e);
        }
    }
}
