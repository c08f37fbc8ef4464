package io.xieshou.page;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence told to the person at the top of a page.
 *
 * @param kind says what colour, icon and word go with it
 * @param text a whole sentence, already in the reader's language
 * @param undo where a post takes the deed back, if it can be taken back: a path of this application
 */
public record Message(Kind kind, String text, @Nullable String undo) implements Serializable {

    static final String FLASH = "io.xieshou.page.message";

    /** What sort of news it is. */
    public enum Kind {
        DONE,
        INFORMATION,
        ATTENTION,
        PROBLEM;

        /** Lower case, as used in class names and word keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Message done(String text) {
        return new Message(Kind.DONE, text, null);
    }

    public static Message information(String text) {
        return new Message(Kind.INFORMATION, text, null);
    }

    public static Message attention(String text) {
        return new Message(Kind.ATTENTION, text, null);
    }

    public static Message problem(String text) {
        return new Message(Kind.PROBLEM, text, null);
    }

    /** The same message with a button that posts to {@code path} and takes the deed back. */
    public Message undoneBy(String path) {
        return new Message(kind, text, path);
    }

    /** The message the page before left for this one, shown once. */
    static @Nullable Message current() {
        var flash = Requests.flash().get(FLASH);
        return flash instanceof Message message ? message : null;
    }
}
