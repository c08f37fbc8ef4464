package io.xieshou.database;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The terminal of the person who started Xieshou: lines of progress while it starts, and announcements (such as passwords shown once) that are held back
 * until the address has been printed, so that they end up last and in one place.
 */
public final class Console {

    private final PrintStream out;
    private final List<String> announcements = new ArrayList<>();

    private Console(PrintStream out) {
        this.out = out;
    }

    public static Console of(PrintStream out) {
        return new Console(out);
    }

    /** For tests and commands, whose output is their result. */
    public static Console silent() {
        return new Console(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** Says at once what is being done. */
    public void progress(String chinese, String english) {
        out.println("  " + chinese + "  ·  " + english);
        out.flush();
    }

    /** Keeps a line to be printed below the address once the platform is ready. */
    public synchronized void announce(String line) {
        announcements.add(line);
    }

    /** Prints the lines, then the announcements kept so far, and forgets them: they may be secrets. */
    public synchronized void ready(List<String> lines) {
        lines.forEach(out::println);
        announcements.forEach(out::println);
        announcements.clear();
        out.flush();
    }
}
