package io.xieshou.indicator;

import io.xieshou.language.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** An indicator that cannot be computed as it is defined, with every reason. */
class BadIndicator extends RuntimeException {

    private final transient List<Sentence> sentences;

    BadIndicator(List<Sentence> sentences) {
        super(sentences.stream().map(Sentence::en).collect(Collectors.joining("\n")));
        this.sentences = List.copyOf(sentences);
    }

    BadIndicator(String key, Object... values) {
        this(List.of(Sentence.of(key, values)));
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
