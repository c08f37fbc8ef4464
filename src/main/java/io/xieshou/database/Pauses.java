package io.xieshou.database;

/**
 * Waiting for another process, which can only be done by looking again: PostgreSQL says that it is ready by a line in a file, and need not be a child of ours.
 * Nothing wakes us, so a condition or a scheduler would sleep as well, in more words.
 */
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
