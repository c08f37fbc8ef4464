package io.xieshou.lists;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import java.util.List;
import java.util.Locale;

/** A column of a list, known by its heading in either language. To be an enum, in the order of the template. */
public interface ListColumn {

    /** Key of its heading. */
    String key();

    /** Whether a list without it cannot be read. */
    boolean needed();

    /** What its cells are chosen from in the template; empty where anything may stand. */
    default List<String> choices() {
        return List.of();
    }

    default String heading() {
        return t(key());
    }

    default boolean isNamed(String text) {
        var plain = text.replace("*", "").strip();
        return plain.equals(Words.in(Locale.SIMPLIFIED_CHINESE, key()))
                || plain.equalsIgnoreCase(Words.in(Locale.ENGLISH, key()));
    }
}
