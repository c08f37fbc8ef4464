package io.xieshou.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of accounts, understood.
 *
 * @param number as on screen
 * @param post what the row asks for; none when it names no role
 * @param problems sentences, each with the address of its cell; empty when all is well
 */
record AccountRow(
        int number,
        String name,
        String displayName,
        @Nullable NewPost post,
        String postWords,
        List<String> problems) {

    AccountRow {
        problems = List.copyOf(problems);
    }

    boolean isBroken() {
        return !problems.isEmpty();
    }
}
