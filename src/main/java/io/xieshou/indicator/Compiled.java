package io.xieshou.indicator;

import java.util.Set;

/** An indicator ready to be computed. */
sealed interface Compiled permits Counted, Composed {

    Indicator indicator();

    /** Every counted indicator it rests on, itself included where it is one. */
    Set<Counted> roots();
}
