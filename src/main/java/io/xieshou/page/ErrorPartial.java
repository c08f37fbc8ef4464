package io.xieshou.page;

/** The same news for a piece of a page: a message on top instead of the piece that could not be had. */
record ErrorPartial(Message message) {}
