package io.xieshou.directory;

/**
 * A node that a name may mean.
 *
 * @param rank how well, the smaller the better
 */
record Match(int id, int rank) {

    /** The name or an alias in force. */
    static final int NOW = 0;

    /** A name or an alias of another time. */
    static final int AT_OTHER_TIMES = 1;

    /** A shorter form. */
    static final int LOOSELY = 2;

    /** The same match, reached over a part of a path that was matched less well. */
    Match notBetterThan(Match parent) {
        return parent.rank > rank ? new Match(id, parent.rank) : this;
    }
}
