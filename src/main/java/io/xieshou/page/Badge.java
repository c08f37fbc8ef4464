package io.xieshou.page;

import java.util.Locale;

/** A state in one word, with an icon and a colour that say the same. */
public record Badge(Tone tone, String word) {

    /** What the state asks of the reader. */
    public enum Tone {
        DONE,
        INFORMATION,
        ATTENTION,
        OVERDUE,
        WAITING,
        NEUTRAL;

        /** Lower case, as used in class names. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String icon() {
            return this == OVERDUE ? "problem" : code();
        }
    }
}
