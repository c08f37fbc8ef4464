package io.xieshou.page;

/** Contributed by the module that keeps what waits for a person: the bell of the top bar. */
public interface FrameInbox {

    /** How many messages the person acting has not read. */
    int unread();

    String href();
}
