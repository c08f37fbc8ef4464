package io.xieshou.workbook;

/** How a cell of a table is to be seen, on screen and in black and white. */
public enum Look {
    /** A computed or recorded value. */
    PLAIN,
    /** The heading of a group of rows. */
    GROUP,
    /** A subtotal or total. */
    TOTAL,
    /** Typed by hand instead of computed: italic on a light fill. */
    MANUAL,
    /** Nothing stands behind this cell yet: hatched. */
    UNBACKED,
    /** Crossed out, never to be filled: in the middle. */
    CLOSED,
    /** To be mended: red. */
    WRONG
}
