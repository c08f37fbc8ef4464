package io.xieshou.bench;

import java.util.ArrayList;
import java.util.List;

/** Times work: once to warm up, then five times, of which the median counts. */
final class Timing {

    static final int RUNS = 5;

    private Timing() {}

    /** Work that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** The median in milliseconds. */
    static double median(Work work) throws Exception {
        return median(() -> {}, work);
    }

    /** @param before what makes the work cold or possible again; not timed */
    static double median(Work before, Work work) throws Exception {
        before.run();
        work.run();
        var times = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            before.run();
            times.add(once(work));
        }
        return middle(times);
    }

    /** The medians of two ways to the same end, timed in turn, so that a machine whose speed changes is as fast for one as for the other. */
    static Pair inTurn(Work before, Work one, Work other) throws Exception {
        before.run();
        one.run();
        other.run();
        var ones = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            before.run();
            ones.add(once(one));
            others.add(once(other));
        }
        return new Pair(middle(ones), middle(others));
    }

    /** Two medians in milliseconds. */
    record Pair(double one, double other) {}

    static double once(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
