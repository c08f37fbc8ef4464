package io.xieshou.page;

import io.xieshou.language.Sentence;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the product says to the reader at hand: {@code t("ledger.saved", name)} is the {@link Sentence} of that key in the reader's language, in the words of
 * the packs in force. The reader's language is that of {@link LocaleContextHolder}: English when asked for, else Chinese.
 */
public final class Words {

    private static volatile Vocabulary vocabulary = Vocabulary.NONE;

    private Words() {}

    /** The sentence in the reader's language; a key nobody wrote comes back as it is (a test refuses such keys). */
    public static String t(String key, Object... values) {
        return in(language(), key, values);
    }

    /** The sentence in the language asked for, e.g. for a printed form that is always Chinese. */
    public static String in(Locale language, String key, Object... values) {
        return Sentence.fill(language, find(language, key), values);
    }

    /** The language this request is answered in: {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}. */
    public static Locale language() {
        return supported(
                LocaleContextHolder.getLocaleContext() == null
                        ? Locale.SIMPLIFIED_CHINESE
                        : LocaleContextHolder.getLocale());
    }

    /** True when somebody wrote a sentence under this key. */
    public static boolean has(String key) {
        return Sentence.isWritten(key);
    }

    /** Every key there is a sentence for. */
    public static Set<String> keys() {
        return Sentence.keys();
    }

    /** The sentence as the program brings it, whatever the vocabulary says; the key where there is none. */
    public static String builtIn(Locale language, String key) {
        return Sentence.of(key).in(language);
    }

    /** Words that are no sentence of the program, with those replaced that the vocabulary in force says otherwise. */
    public static String inVocabulary(Locale language, String text) {
        return vocabulary.replace(text, language);
    }

    static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static void use(Vocabulary words) {
        vocabulary = words;
    }

    private static String find(Locale language, String key) {
        return vocabulary.find(key, language).orElseGet(() -> inVocabulary(language, builtIn(language, key)));
    }
}
