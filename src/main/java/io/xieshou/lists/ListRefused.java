package io.xieshou.lists;

import java.io.Serial;

/** Why a list is not taken; the message is a sentence in the reader's language. */
public final class ListRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ListRefused(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
