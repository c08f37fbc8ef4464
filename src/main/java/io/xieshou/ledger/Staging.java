package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows on their way into a ledger: parsed, checked, comparable with what is there, and not in the ledger yet. They stand in a table of their own, so that
 * a preview can be paged through and its confirmation needs no second parse.
 *
 * @param id number of the table
 */
public record Staging(long id, Ledger ledger) {

    SqlFragment table() {
        return SqlFragment.of("staging.").append(SqlFragment.identifier("s" + id));
    }

    /** {@code create unlogged table}: lost in a crash, as an unconfirmed preview may be. */
    SqlFragment creation() {
        var columns = columns().stream()
                .map(column -> SqlFragment.identifier(column.name()).append(" " + column.type()))
                .toList();
        return SqlFragment.of("create unlogged table ")
                .append(table())
                .append(SqlFragment.join(", ", columns).inParentheses());
    }

    /** The columns in the order of {@code COPY}. */
    List<Column> columns() {
        var standard = Stream.of(
                new Column("_row_no", "int"),
                new Column("_origin", "text"),
                new Column("_problems", "text"),
                new Column("unit_id", "int"),
                new Column("state", "text"),
                new Column("search", "tsvector"));
        var fields = ledger.fields().stream()
                .map(field -> new Column(field.column(), field.type().column()));
        return Stream.concat(standard, fields).toList();
    }

    /** {@code e.unit_id = s.unit_id and e.<key> = s.<key> …}. */
    SqlFragment sameKey() {
        var conditions = Stream.concat(
                        Stream.of("unit_id"), ledger.keyFields().stream().map(Field::column))
                .map(column -> SqlFragment.column("e", column).append(" = ").append(SqlFragment.column("s", column)))
                .toList();
        return SqlFragment.and(conditions);
    }

    /** Whether a staged row says something else than the entry of the same key. */
    SqlFragment differs() {
        return values("s").append(" is distinct from ").append(values("e"));
    }

    private SqlFragment values(String alias) {
        var values = ledger.fields().stream()
                .map(field -> SqlFragment.column(alias, field.column()))
                .toList();
        return SqlFragment.of("row").append(SqlFragment.join(", ", values).inParentheses());
    }

    record Column(String name, String type) {}
}
