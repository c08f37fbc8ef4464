package io.xieshou.bench;

import java.util.ArrayList;

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

    static double once(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    static double middle(java.util.List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
