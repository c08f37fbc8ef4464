package io.xieshou.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other names of places or of units. */
final class AliasTable {

    private final JdbcClient jdbc;
    private final String table;
    private final String id;

    AliasTable(JdbcClient jdbc, Subject subject) {
        this.jdbc = jdbc;
        this.table = subject.table("aliases");
        this.id = subject.id();
    }

    List<Alias> all() {
        return jdbc.sql("select %s as id, alias, valid_from, valid_until from %s".formatted(id, table))
                .query((row, number) -> new Alias(row.getInt("id"), row.getString("alias"), Rows.validity(row)))
                .list();
    }

    /** What is there already stays as it is. */
    void add(int thing, String alias, Validity validity, String source) {
        jdbc.sql("""
            insert into %s (%s, alias, valid_from, valid_until, source)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """.formatted(table, id))
                .param(thing)
                .param(alias)
                .param(validity.from())
                .param(validity.until())
                .param(source)
                .update();
    }

    /** From the day on it means the thing no longer; what would only have begun later goes. */
    void end(int thing, String alias, LocalDate on) {
        jdbc.sql("delete from %s where %s = ? and alias = ? and valid_from >= ?".formatted(table, id))
                .params(thing, alias, on)
                .update();
        jdbc.sql("""
            update %s
            set valid_until = ?
            where %s = ? and alias = ? and (valid_until is null or valid_until > ?)
            """.formatted(table, id)).params(on, thing, alias, on).update();
    }
}
