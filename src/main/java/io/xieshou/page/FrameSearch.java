package io.xieshou.page;

/** Contributed by the module that searches everything; without it the top bar has no search box. */
public interface FrameSearch {

    /** Where the box sends {@code q}. */
    String href();

    /** Where suggestions come from while typing (see {@code suggest.js}); empty for none. */
    default String suggestUrl() {
        return "";
    }
}
