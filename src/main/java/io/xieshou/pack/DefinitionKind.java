package io.xieshou.pack;

/**
 * One kind of definition a pack may hold. An upper module declares it as a bean; a file whose first key is {@link #name()} is parsed by it.
 *
 * @param <T> what a parsed definition is; immutable
 */
public interface DefinitionKind<T> {

    /** The first key of a definition file: {@code form} in {@code form: monthly_districts}. */
    String name();

    Class<T> type();

    /** Reads one definition; notes problems on the node and returns something harmless where it must. */
    T parse(String code, Node body, PackHeader pack);

    /** The definition as people read it, in the reader's language. */
    Outline outline(Definition<T> definition, Definitions all);

    /**
     * Checks what one definition alone cannot know: that the names it uses exist and fit. Called once for every definition after all were parsed.
     */
    default void check(Definition<T> definition, Definitions all, Problems problems) {}
}
