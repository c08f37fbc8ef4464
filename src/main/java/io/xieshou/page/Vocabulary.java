package io.xieshou.page;

import java.util.Locale;
import java.util.Optional;

/** Words that replace the built-in ones, e.g. a pack that says 脱贫人口 where the product says 贫困人口. A bean of this type is asked first for every key. */
@FunctionalInterface
public interface Vocabulary {

    /** Replaces nothing. */
    Vocabulary NONE = (key, language) -> Optional.empty();

    /** The sentence for this key in this language, if it is to differ from the built-in one; fast, for it is asked for each word of a page. */
    Optional<String> find(String key, Locale language);
}
