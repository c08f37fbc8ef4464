package io.xieshou.page;

import io.xieshou.language.Sentence;

/** One of several views of the same thing, each with its own address; {@code count} is shown behind the label unless it is negative. */
public record Tab(String label, String href, boolean current, int count) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, -1);
    }

    String countWords() {
        return Sentence.same("{0}").with(count).zh();
    }
}
