package io.xieshou.expression;

import java.util.Locale;

/**
 * Something in an expression that must be mended.
 *
 * @param column where, counted from 1 in the text of the expression
 * @param words what is wrong and how to mend it
 */
public record Problem(int column, Sentence words) {

    /** 第 7 列：… / Column 7: … */
    public String message(Locale locale) {
        return new Sentence("第 %s 列：%s", "Column %s: %s").with(column, words).in(locale);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
