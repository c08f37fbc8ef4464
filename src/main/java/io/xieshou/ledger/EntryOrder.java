package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order of a list and the condition that continues it after a row (keyset paging: page 1000 costs what page 1 does). Only the ledger's own fields and
 * a few standard columns can be sorted by.
 */
final class EntryOrder {

    private static final Map<String, String> STANDARD =
            Map.of("id", "id", "updated", "updated_at", "date", "business_date", "unit", "unit_id", "state", "state");

    private final SqlFragment column;
    private final String type;
    private final boolean empty;
    private final boolean descending;

    /** @param empty whether the column may be: where it may not, the order is that of an index */
    private EntryOrder(SqlFragment column, String type, boolean empty, boolean descending) {
        this.column = column;
        this.type = type;
        this.empty = empty;
        this.descending = descending;
    }

    static EntryOrder of(Ledger ledger, EntryQuery query) {
        var sort = query.sort();
        if (sort == null) {
            return new EntryOrder(SqlFragment.of("e.business_date"), "date", false, query.descending());
        }
        var standard = STANDARD.get(sort);
        if (standard != null) {
            return new EntryOrder(SqlFragment.column("e", standard), type(standard), false, query.descending());
        }
        var field = ledger.field(sort);
        return new EntryOrder(
                SqlFragment.column("e", field.column()),
                field.type().column(),
                !sort.equals(ledger.date()),
                query.descending());
    }

    private static String type(String standard) {
        return switch (standard) {
            case "updated_at" -> "timestamptz";
            case "business_date" -> "date";
            case "unit_id" -> "int";
            case "id" -> "bigint";
            default -> "text";
        };
    }

    /** The query's conditions and, on later pages, that rows come after the last one seen. */
    List<SqlFragment> conditions(EntryQuery query) {
        var conditions = new ArrayList<>(query.conditions());
        var after = query.after();
        if (after != null) {
            conditions.add(after.value() == null ? afterEmpty(after) : afterValue(after));
        }
        return conditions;
    }

    /** Empty values come last in both directions. */
    SqlFragment clause() {
        var direction = descending ? " desc" : " asc";
        return SqlFragment.of(" order by ")
                .append(column)
                .append(direction + (empty ? " nulls last" : "") + ", e.id" + direction);
    }

    /** The value of the sort column as text, for the key of the next page. */
    SqlFragment keyText() {
        return column.append("::text");
    }

    private SqlFragment afterValue(EntryQuery.PageKey key) {
        var sign = descending ? " < " : " > ";
        var value = Objects.requireNonNull(key.value());
        var behind =
                SqlFragment.of("(").append(column).append(", e.id)" + sign + "(?::" + type + ", ?)", value, key.id());
        return empty ? behind.append(" or ").append(column).append(" is null") : behind;
    }

    private SqlFragment afterEmpty(EntryQuery.PageKey key) {
        return column.append(" is null and e.id" + (descending ? " < " : " > ") + "?", key.id());
    }
}
