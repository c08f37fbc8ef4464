package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows on their way into a ledger: parsed, checked, comparable with what is there, and not in the ledger yet. They stand in a table of their own, so that
 * a preview can be paged through and its confirmation needs no second parse.
 *
 * @param id number of the table
 * @param fields what its source says something of, the key among them; an entry that is there already keeps its other fields as they are
 */
public record Staging(long id, Ledger ledger, List<Field> fields) {

    public Staging {
        fields = List.copyOf(fields);
    }

    /** The fields of a source that says something of these: key and day always count among them. */
    static List<Field> fields(Ledger ledger, Set<String> given) {
        return ledger.fields().stream()
                .filter(field -> given.contains(field.code())
                        || ledger.key().contains(field.code())
                        || ledger.date().equals(field.code()))
                .toList();
    }

    /** Whether entries can be found by words of fields the source says nothing of. */
    boolean leavesSearched() {
        return ledger.fields().stream().anyMatch(field -> field.search() && !fields.contains(field));
    }

    /** The place of a row of the alias {@code s}: its own, or where the source says none that of the entry of its key. */
    SqlFragment place() {
        if (ledger.place() == null) {
            return SqlFragment.of("null::int");
        }
        return fields.contains(ledger.field(ledger.place()))
                ? SqlFragment.column("s", "place_id")
                : SqlFragment.of("(select e.place_id from ")
                        .append(SqlFragment.identifier(ledger.table()))
                        .append(" e where ")
                        .append(sameKey())
                        .append(")");
    }

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
        var own = fields.stream()
                .map(field -> new Column(field.column(), field.type().column()));
        return Stream.concat(standard, own).toList();
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
        var values = fields.stream()
                .map(field -> SqlFragment.column(alias, field.column()))
                .toList();
        return SqlFragment.of("row").append(SqlFragment.join(", ", values).inParentheses());
    }

    record Column(String name, String type) {}
}
