package io.xieshou.page;

import java.util.Locale;
import java.util.Optional;

/**
 * Words that replace the built-in ones, e.g. a pack that says 脱贫人口 where the product says 贫困人口. A bean of this type is asked for every sentence, so it
 * must be fast and touch no database.
 */
public interface Vocabulary {

    /** Replaces nothing. */
    Vocabulary NONE = (key, language) -> Optional.empty();

    /** The sentence for this key in this language, if it is to differ from the built-in one. */
    Optional<String> find(String key, Locale language);

    /** What is to be shown, with the words in it replaced that are to be said otherwise. */
    default String replace(String text, Locale language) {
        return text;
    }
}
