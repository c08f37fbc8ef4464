package io.xieshou.home;

import java.util.List;

/** Suggestions below the search box, the last one leading to all that was found. */
record SearchPartial(List<Hit> hits, String allUrl) {}
