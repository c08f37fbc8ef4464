package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that is no readable spreadsheet. Its message is one sentence, Chinese first: what is wrong with which file and how to mend it. */
public final class UnreadableWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    UnreadableWorkbook(Sentence sentence) {
        this(sentence, null);
    }

    UnreadableWorkbook(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    public String in(Locale language) {
        return sentence.in(language);
    }
}
