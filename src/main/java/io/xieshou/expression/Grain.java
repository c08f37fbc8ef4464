package io.xieshou.expression;

/** What a name stands for: a value of each entry, or one value of a whole group of entries. */
public enum Grain {
    /** A field: read per entry, and counted only through {@code sum(…)} and its like. */
    ENTRY,
    /** An indicator, a cell: one number for the group, computed elsewhere. */
    TOTAL
}
