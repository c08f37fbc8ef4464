package io.xieshou.pack;

import java.util.List;

/**
 * What installing a pack would do.
 *
 * @param problems why it would be refused; none: it would not
 * @param changes what it defines against what the installed pack of the same code defines, by kind and code
 */
public record PackPreview(PackHeader header, List<Problem> problems, List<Change> changes) {

    public PackPreview {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /** A definition that comes, changes, stays or goes. */
    public record Change(String kind, String code, What what) {}

    /** What happens to a definition. */
    public enum What {
        NEW,
        CHANGED,
        SAME,
        GONE
    }
}
