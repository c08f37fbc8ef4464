package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;

/** What people call the kinds of definitions. */
final class KindWords {

    private KindWords() {}

    /** The kind's name in the reader's language; the word packs use where nobody wrote one. */
    static String of(String kind) {
        return Words.has("definition.kind." + kind) ? t("definition.kind." + kind) : kind;
    }
}
