package io.xieshou.pack;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a definition is called, in Chinese and English. Where a pack gives no English, the Chinese stands for both. */
public record Label(String zh, String en) {

    public static Label of(String zh) {
        return new Label(zh, zh);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** In the language of the current reader; Chinese where there is none. */
    public String text() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale == null ? zh : in(locale);
    }

    @Override
    public String toString() {
        return text();
    }
}
