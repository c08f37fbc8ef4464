package io.xieshou.measure;

import io.xieshou.language.Sentence;

/** A unit of measure that would be called what another one is called already. */
public final class NameTaken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    NameTaken(String name, Measure other) {
        this(Sentence.of("measure.taken", name, other.code()));
    }

    private NameTaken(Sentence sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
