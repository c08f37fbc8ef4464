package io.xieshou.page;

import java.util.List;

/**
 * One step in the history of a record.
 *
 * @param when day and time as read by people
 * @param who person and post
 * @param what said in words: 新建、修改、导入、撤销
 * @param reason as given; may be empty
 */
public record Change(String when, String who, String what, String reason, List<Difference> differences) {

    public Change {
        differences = List.copyOf(differences);
    }

    /** A field before and after; empty means it was or is not filled in. */
    public record Difference(String label, String before, String after) {}
}
