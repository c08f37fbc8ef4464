package io.xieshou.ledger;

import io.xieshou.pack.Label;
import io.xieshou.pack.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One field of a ledger: a typed column. Its code never changes type, unit of measure or meaning once installed.
 *
 * @param code also the name of the column, except for the fields that are the ledger's date and place
 * @param column the column of the ledger's table that holds it
 * @param help a hint shown under the field; may be empty
 * @param requiredFrom entries dated on or after this day must have it; null: optional
 * @param from first day on which the field is asked for; null: always
 * @param until last day on which the field is asked for; null: still
 * @param search whether the search box finds entries by its text
 * @param listed whether lists show it as a column
 */
public record Field(
        String code,
        String column,
        Label label,
        Label help,
        FieldType type,
        @Nullable LocalDate requiredFrom,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean search,
        boolean listed,
        Origin origin) {

    public boolean required(LocalDate on) {
        return requiredFrom != null && !on.isBefore(requiredFrom);
    }

    public boolean asked(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }
}
