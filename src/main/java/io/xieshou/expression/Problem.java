package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.Locale;

/**
 * Something in an expression that must be mended.
 *
 * @param column where, counted from 1 in the text of the expression
 * @param words what is wrong and how to mend it
 */
public record Problem(int column, Sentence words) {

    /** 第 7 列：… / Column 7: … */
    public Sentence sentence() {
        return new Sentence("第 {0} 列：{1}", "Column {0}: {1}").with(String.valueOf(column), words);
    }

    public String message(Locale locale) {
        return sentence().in(locale);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
