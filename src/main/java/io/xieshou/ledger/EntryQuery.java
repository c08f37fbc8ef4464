package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows.
 *
 * @param conditions over the alias {@code e}; all must hold. Built by this module from whitelisted columns, never from a user's text
 * @param sort field or standard column to order by; null: newest first
 * @param descending direction
 * @param after where the page before ended; null: from the start
 * @param size rows of a page
 */
public record EntryQuery(
        List<SqlFragment> conditions,
        @Nullable String sort,
        boolean descending,
        @Nullable PageKey after,
        int size) {

    public static final int USUAL_SIZE = 50;

    /** The last row of a page: its sort value as text and its id. */
    public record PageKey(@Nullable String value, long id) {}

    public static EntryQuery newest(List<SqlFragment> conditions) {
        return new EntryQuery(conditions, null, true, null, USUAL_SIZE);
    }

    public EntryQuery and(SqlFragment condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new EntryQuery(all, sort, descending, after, size);
    }

    /** The whole list instead of one page, as far as {@code most} rows. */
    public EntryQuery whole(int most) {
        return new EntryQuery(conditions, sort, descending, null, most);
    }
}
