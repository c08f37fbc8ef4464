package io.xieshou.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name what was timed
 * @param ours what the product took, in {@code unit}
 * @param floor what the same work took at best; null: nothing to compare with
 * @param unit {@code ms} or {@code MB}
 * @param target the most it may be; null: shown for comparison only
 */
record Line(
        String name,
        double ours,
        @Nullable Double floor,
        String unit,
        @Nullable Target target) {

    /** At most so many times the floor, or at most so many units. */
    record Target(double most, boolean ofFloor) {}

    static Line ratio(String name, double ours, double floor, double most) {
        return new Line(name, ours, floor, "ms", new Target(most, true));
    }

    static Line within(String name, double ours, double most) {
        return new Line(name, ours, null, "ms", new Target(most, false));
    }

    static Line memory(String name, double megabytes, double most) {
        return new Line(name, megabytes, null, "MB", new Target(most, false));
    }

    static Line shown(String name, double ours) {
        return new Line(name, ours, null, "ms", null);
    }

    /** Work that could not be done at all. */
    static Line failed(String part, String why) {
        var sentence = why.replaceAll("[\\s|]+", " ");
        return within(part + " FAILED: " + sentence.substring(0, Math.min(100, sentence.length())), Double.NaN, 0);
    }

    Line besides(double other) {
        return new Line(name, ours, other, unit, target);
    }

    boolean misses() {
        return target != null && !((target.ofFloor() ? ratio() : ours) <= target.most());
    }

    private double ratio() {
        return floor == null || floor == 0 ? Double.NaN : ours / floor;
    }

    /** Name, ours, floor, ratio, target, holds. */
    String[] cells() {
        var ratio = ratio();
        return new String[] {
            name,
            amount(ours),
            floor == null ? "" : amount(floor),
            Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f×", ratio),
            target == null
                    ? ""
                    : "≤ "
                            + (target.ofFloor()
                                    ? String.format(Locale.ROOT, "%.1f×", target.most())
                                    : amount(target.most())),
            target == null ? "" : misses() ? "NO" : "yes"
        };
    }

    private String amount(double value) {
        if (unit.equals("ms") && value >= 10_000) {
            return String.format(Locale.ROOT, "%.1f s", value / 1000);
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
