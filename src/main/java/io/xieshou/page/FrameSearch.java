package io.xieshou.page;

/** Contributed by the module that searches everything; without it the top bar has no search box. */
public interface FrameSearch {

    /** Where the box sends {@code q}. */
    String href();

    /** Where suggestions come from while typing: answers {@code ?q=} with {@code <li role="option" data-href="…">} lines; empty for none. */
    default String suggestUrl() {
        return "";
    }

    /** Whether whoever acts may search. */
    default boolean visible() {
        return true;
    }
}
