package io.xieshou.page;

/** Contributed by the module that knows the programme: what the top bar begins with. */
@FunctionalInterface
public interface FrameProgramme {

    /** Name and year in the reader's language, e.g. 北京市对口支援 · 2020. */
    String title();
}
