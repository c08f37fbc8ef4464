package io.xieshou.database;

import org.jspecify.annotations.Nullable;

/**
 * Something about the machine, the data folder or the database server that the person at the console has to mend. The message is one sentence in Chinese
 * and one in English: what is wrong, where, how to mend it. It is printed without a stack trace.
 */
public final class StartupProblem extends RuntimeException {

    public StartupProblem(String chinese, String english) {
        this(chinese, english, null);
    }

    public StartupProblem(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + "\n" + english, cause);
    }

    /** The startup problem among the causes of a failure, which frameworks like to wrap; a full disk is one, wherever it was met. */
    public static @Nullable StartupProblem findIn(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return problem;
            }
            if (DiskProblem.isFull(String.valueOf(cause.getMessage()))) {
                return DiskProblem.full(cause);
            }
        }
        return null;
    }
}
