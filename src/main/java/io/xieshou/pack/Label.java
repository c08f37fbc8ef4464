package io.xieshou.pack;

import io.xieshou.page.Words;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a definition is called, in Chinese and English. Where a pack gives no English, the Chinese stands for both.
 *
 * @param printed whether these are the words of an issued document, which are shown as issued; others follow the vocabulary of the packs in force
 */
public record Label(String zh, String en, boolean printed) {

    public Label(String zh, String en) {
        this(zh, en, false);
    }

    public static Label of(String zh) {
        return new Label(zh, zh);
    }

    public String in(Locale locale) {
        var said = locale.getLanguage().equals("en") ? en : zh;
        return printed ? said : Words.inVocabulary(locale, said);
    }

    /** In the language of the current reader; Chinese where there is none. */
    public String text() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return in(locale == null ? Locale.SIMPLIFIED_CHINESE : locale);
    }

    @Override
    public String toString() {
        return text();
    }
}
