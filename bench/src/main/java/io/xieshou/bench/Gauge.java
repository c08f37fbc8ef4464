package io.xieshou.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How fast the machine itself is from part to part: a shared host gives at times half of what it gave before, and every figure must be read with that. */
final class Gauge {

    private static final int BLOCKS = 200;

    private final List<Double> times = new ArrayList<>();

    /** Times the same work once more, 200 MB of SHA-256 on one processor; the first time once to warm up. */
    void read() throws Exception {
        if (times.isEmpty()) {
            work();
        }
        times.add(Timing.once(Gauge::work));
    }

    /** The quickest and the slowest so far. */
    List<Line> lines() {
        return List.of(
                Line.shown("The machine: 200 MB of SHA-256 between parts, quickest", Collections.min(times)),
                Line.shown("The machine: the same, slowest", Collections.max(times)));
    }

    private static void work() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var block = new byte[1 << 20];
        for (int i = 0; i < BLOCKS; i++) {
            digest.update(block);
        }
        digest.digest();
    }
}
