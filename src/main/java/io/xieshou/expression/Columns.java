package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.Optional;

/** Where the values of names stand in the SQL query around an expression. */
public interface Columns {

    /** The SQL of a name, given by its canonical path, of its type's PostgreSQL type ({@link Type}). */
    SqlFragment column(String path);

    /** The SQL of an aggregate: computed in place, unless the query has it already, as a column of an inner query or of a slice. */
    default SqlFragment total(Aggregate aggregate) {
        return aggregate.sql(this);
    }

    /** The order of entries with the newest first, total and without nulls, e.g. {@code e.business_date desc, e.id desc}. */
    default SqlFragment newestFirst() {
        throw new IllegalStateException("latest(…) needs an order of entries; this query states none.");
    }

    /** A condition that every aggregate of the query is restricted to, beside its own; none where the query as a whole is. */
    default Optional<SqlFragment> restriction() {
        return Optional.empty();
    }
}
