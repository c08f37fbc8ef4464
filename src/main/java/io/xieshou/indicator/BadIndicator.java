package io.xieshou.indicator;

import java.util.List;

/** An indicator that cannot be computed as it is defined, with every reason. */
class BadIndicator extends RuntimeException {

    private final transient List<String> sentences;

    BadIndicator(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    BadIndicator(String sentence) {
        this(List.of(sentence));
    }

    List<String> sentences() {
        return sentences;
    }
}
