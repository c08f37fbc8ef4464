package io.xieshou.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated versions of places or of organisations. Versions of one thing follow each other without gap; a change splits the one in force. */
final class VersionTable {

    private final JdbcClient jdbc;
    private final String table;
    private final String id;

    VersionTable(JdbcClient jdbc, Subject subject) {
        this.jdbc = jdbc;
        this.table = subject.table("versions");
        this.id = subject.id();
    }

    /** All versions of everything by its id, each list oldest first. */
    Map<Integer, List<Version>> all() {
        var all = new HashMap<Integer, List<Version>>();
        jdbc.sql("""
            select %2$s as id, valid_from, valid_until, code, name, coalesce(parent_id, 0) as parent
            from %1$s
            order by %2$s, valid_from
            """.formatted(table, id)).query(row -> {
            all.computeIfAbsent(row.getInt("id"), thing -> new ArrayList<>(1)).add(version(row));
        });
        return all;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(Rows.validity(row), row.getString("code"), row.getString("name"), row.getInt("parent"));
    }

    void add(int thing, Version version, String source) {
        jdbc.sql("""
            insert into %s (%s, valid_from, valid_until, code, name, parent_id, source)
            values (?, ?, ?, ?, ?, nullif(?, 0), ?)
            """.formatted(table, id))
                .param(thing)
                .param(version.validity().from())
                .param(version.validity().until())
                .param(version.code())
                .param(version.name())
                .param(version.parent())
                .param(source)
                .update();
    }

    /**
     * Makes the thing different from a day on.
     *
     * @throws NoSuchElementException when it does not exist on that day
     */
    void change(int thing, LocalDate on, UnaryOperator<Version> change, String source) {
        var before = get(thing, on);
        var after = change.apply(before);
        remove(thing, before.validity().from());
        if (before.validity().from().isBefore(on)) {
            add(thing, before.during(new Validity(before.validity().from(), on)), source);
        }
        add(thing, after.during(Validity.of(on, before.validity().until())), source);
    }

    /** Lets the version in force be the last, up to a day. */
    void end(int thing, LocalDate on) {
        var last = get(thing, on);
        jdbc.sql("delete from %s where %s = ? and valid_from >= ?".formatted(table, id))
                .params(thing, on)
                .update();
        jdbc.sql("update %s set valid_until = ? where %s = ? and valid_from = ?".formatted(table, id))
                .params(on, thing, last.validity().from())
                .update();
    }

    Optional<Integer> findByCode(String code) {
        return jdbc.sql("select %s from %s where code = ? order by valid_from desc limit 1".formatted(id, table))
                .param(code)
                .query(Integer.class)
                .optional();
    }

    int getByCode(String code) {
        return findByCode(code)
                .orElseThrow(() -> new NoSuchElementException("Nothing in %s has the code %s.".formatted(table, code)));
    }

    Version get(int thing, LocalDate on) {
        return find(thing, on)
                .orElseThrow(() -> new NoSuchElementException(
                        "Nothing in %s with id %d exists on %s.".formatted(table, thing, on)));
    }

    private Optional<Version> find(int thing, LocalDate on) {
        return jdbc.sql("""
            select valid_from, valid_until, code, name, coalesce(parent_id, 0) as parent
            from %s
            where %s = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
            """.formatted(table, id))
                .params(thing, on, on)
                .query((row, number) -> version(row))
                .optional();
    }

    private void remove(int thing, LocalDate from) {
        jdbc.sql("delete from %s where %s = ? and valid_from = ?".formatted(table, id))
                .params(thing, from)
                .update();
    }
}
