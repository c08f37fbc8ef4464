package io.xieshou.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shares of counted indicators by group, and of each as a whole. */
final class Shares {

    /** The key of the whole; never the name of a group. */
    static final String WHOLE = "\u0000";

    private final Map<String, Map<String, Share>> shares = new HashMap<>();

    void put(Counted counted, String group, Share share) {
        shares.computeIfAbsent(counted.identity(), any -> new LinkedHashMap<>()).put(group, share);
    }

    /** Of a group without entries: what the aggregate of nothing is, so that one empty part does not blank a sum of parts. */
    Share get(Counted counted, String group) {
        var share = shares.getOrDefault(counted.identity(), Map.of()).get(group);
        return share == null ? new Share((BigDecimal) counted.value().value(List.of()), 0) : share;
    }

    void addAll(Shares other) {
        shares.putAll(other.shares);
    }
}
