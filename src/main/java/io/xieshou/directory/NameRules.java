package io.xieshou.directory;

import java.util.Collection;
import java.util.Optional;

/** How people write the names and codes of one sort of thing. */
interface NameRules<T> {

    /** The same for all spellings that differ only in width, spaces and separators; whole paths become one word. */
    String normalised(String text);

    /** Shorter and looser forms of a normalised name: without suffix, without the name of a nationality. */
    Collection<String> lesserForms(String name, T traits);

    /** The code, if the text is written like one. */
    Optional<String> code(String text);

    /** The code of what should contain it, to offer when the code itself is unknown. */
    Optional<String> codeAbove(String code);

    /** Whether a short form that both have means the first when the second lies in it: 米林 is the county, not the town in it. */
    boolean overshadows(T one, T within);

    /** Whether it is offered and found by name. */
    boolean isNamed(T traits);
}
