package io.xieshou.expression;

import java.util.Locale;

/** The same words in both languages of the product. */
public record Sentence(String zh, String en) {

    static Sentence same(String text) {
        return new Sentence(text, text);
    }

    /** In the language of the reader; Chinese for every locale but English ones. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** With each {@code %s} replaced by a value, in order. */
    Sentence with(Object... values) {
        var chinese = new Object[values.length];
        var english = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            chinese[i] = values[i] instanceof Sentence sentence ? sentence.zh : values[i];
            english[i] = values[i] instanceof Sentence sentence ? sentence.en : values[i];
        }
        return new Sentence(zh.formatted(chinese), en.formatted(english));
    }
}
