package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.util.Locale;

/** A text that is no number or date. Its message is one sentence naming what stood there and how to write it. Carries no stack: files have thousands. */
public final class UnreadableValue extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    UnreadableValue(String key, Object... values) {
        this(Sentence.of(key, values));
    }

    private UnreadableValue(Sentence sentence) {
        super(sentence.toString(), null, false, false);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    public String in(Locale language) {
        return sentence.in(language);
    }
}
