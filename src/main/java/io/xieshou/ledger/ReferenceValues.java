package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values of fields that refer to an entry of another ledger. */
@Component
class ReferenceValues {

    /** An entry by its number, with or without its title before it. */
    private static final Pattern NUMBERED = Pattern.compile("(?s)(?:.*\\s)?#(\\d{1,18})");

    private final Ledgers ledgers;
    private final JdbcClient jdbc;

    ReferenceValues(Ledgers ledgers, JdbcClient jdbc) {
        this.ledgers = ledgers;
        this.jdbc = jdbc;
    }

    /** By number, {@code #17} or {@code 食堂 #17}, or by the title people read; a title that several entries carry is refused. */
    Long read(Field field, FieldType.Reference reference, String text, FieldValues.Setting setting) {
        var ledger = ledgers.get(reference.ledger());
        var numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return existing(field, ledger, Long.parseLong(numbered.group(1)), setting);
        }
        var title = SqlFragment.column("e", ledger.field(ledger.title().get(0)).column());
        var found = readable(ledger, title.append("::text = ?", text), setting);
        if (found.size() != 1) {
            throw UnreadableField.of(
                    field,
                    found.isEmpty() ? "ledger.read.reference.none" : "ledger.read.reference.many",
                    text,
                    ledger.label().text());
        }
        return found.get(0);
    }

    private Long existing(Field field, Ledger ledger, long id, FieldValues.Setting setting) {
        if (readable(ledger, SqlFragment.of("e.id = ?", id), setting).isEmpty()) {
            throw UnreadableField.of(
                    field, "ledger.problem.dangling", ledger.label().text(), String.valueOf(id));
        }
        return id;
    }

    /** Up to two entries that the reader may see and that meet a condition. */
    private List<Long> readable(Ledger ledger, SqlFragment condition, FieldValues.Setting setting) {
        var sql = SqlFragment.of("select e.id from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(SqlFragment.and(List.of(condition, setting.readable().condition("e"))))
                .append(" limit 2");
        return jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).list();
    }

    /** The entry it refers to, if it is still there. */
    Optional<Entry> find(Ledger ledger, long id) {
        var sql = EntryRows.select(ledger).append(" where e.id = ?", id);
        return jdbc.sql(sql.text())
                .params(sql.binds())
                .query(new EntryRows(ledger))
                .optional();
    }
}
