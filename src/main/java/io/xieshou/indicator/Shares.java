package io.xieshou.indicator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shares of counted indicators by group, and of each as a whole. */
final class Shares {

    /** The key of the whole; never the name of a group. */
    static final String WHOLE = "\u0000";

    private final Map<String, Map<String, Share>> shares = new HashMap<>();

    void put(Counted counted, String group, Share share) {
        shares.computeIfAbsent(counted.identity(), any -> new LinkedHashMap<>()).put(group, share);
    }

    Share get(Counted counted, String group) {
        return shares.getOrDefault(counted.identity(), Map.of()).getOrDefault(group, Share.NONE);
    }

    void addAll(Shares other) {
        shares.putAll(other.shares);
    }
}
