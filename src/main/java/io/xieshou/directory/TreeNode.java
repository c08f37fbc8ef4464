package io.xieshou.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place or an organisation through time.
 *
 * @param traits what does not change
 * @param versions oldest first, each ending where the next begins; never empty
 * @param successor id of the node that took over after the last version ended, 0 for none
 */
record TreeNode<T>(int id, T traits, List<Version> versions, int successor) {

    TreeNode {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Node %d has no version.".formatted(id));
        }
    }

    /** The version in force; before the first one the first, after the last one the last. */
    Version on(LocalDate day) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (!day.isBefore(versions.get(i).validity().from())) {
                return versions.get(i);
            }
        }
        return versions.get(0);
    }

    boolean exists(LocalDate day) {
        return on(day).validity().covers(day);
    }

    boolean endedBy(LocalDate day) {
        return on(day).validity().endedBy(day);
    }

    /** Every node that is its parent at some time, 0 for the roots. */
    IntStream everBelow() {
        var parents = versions.stream().mapToInt(Version::parent);
        return (successor == 0 ? parents : IntStream.concat(parents, IntStream.of(successor))).distinct();
    }

    /** The parent; once it has ended, its successor, so that what was recorded for it is still counted above. */
    int parent(LocalDate day) {
        return successor != 0 && endedBy(day) ? successor : on(day).parent();
    }
}
