package io.xieshou.ledger;

import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes staging tables, fills them and says how their rows compare with the ledger. */
@Repository
public class Stagings {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final EntrySearch search;

    Stagings(JdbcClient jdbc, JdbcTemplate template, EntrySearch search) {
        this.jdbc = jdbc;
        this.template = template;
        this.search = search;
    }

    /** What an import would do. */
    public record Comparison(int added, int changed, int same, int wrong) {

        public int total() {
            return added + changed + same + wrong;
        }
    }

    /** Makes a staging table of rows that say something of every field and lets {@code rows} fill it. */
    public Staging stage(Ledger ledger, Consumer<StagingWriter> rows) {
        return stage(ledger, Set.copyOf(ledger.codes()), rows);
    }

    /**
     * Makes a staging table and lets {@code rows} fill it; where that fails nothing is left of it. Not in a transaction: while the rows come, the
     * connection can answer nothing else, and whoever makes the rows asks the database what names mean.
     *
     * @param given codes of the fields the rows say something of, be it that they are empty; entries keep their other fields
     */
    public Staging stage(Ledger ledger, Set<String> given, Consumer<StagingWriter> rows) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Rows are staged before the transaction that takes them over.");
        }
        var id = jdbc.sql("select nextval('staging_ids')").query(Long.class).single();
        var staging = new Staging(id, ledger, Staging.fields(ledger, given));
        jdbc.sql(staging.creation().text()).update();
        try {
            fill(staging, rows);
        } catch (RuntimeException failed) {
            drop(staging);
            throw failed;
        }
        return staging;
    }

    private void fill(Staging staging, Consumer<StagingWriter> rows) {
        template.execute((ConnectionCallback<Staging>) connection -> {
            try (var writer = new StagingWriter(connection, staging, search)) {
                rows.accept(writer);
            }
            return staging;
        });
        analyze(staging);
    }

    /** A sample of a tenth of the usual size: rows are only counted and joined by their keys, and sampling is paid for by whoever waits for the import. */
    private void analyze(Staging staging) {
        template.execute("set default_statistics_target = 10; analyze %s; reset default_statistics_target"
                .formatted(staging.table().text()));
    }

    /** A staging table that was made earlier. */
    public Staging get(long id, Ledger ledger) {
        var columns =
                Set.copyOf(jdbc.sql("""
                    select column_name from information_schema.columns
                    where table_schema = 'staging' and table_name = ?
                    """).param("s" + id).query(String.class).list());
        return new Staging(
                id,
                ledger,
                ledger.fields().stream()
                        .filter(field -> columns.contains(field.column()))
                        .toList());
    }

    /** The same rows where it has turned out of which fields they say something. */
    public Staging narrowed(Staging staging, Set<String> given) {
        return new Staging(staging.id(), staging.ledger(), Staging.fields(staging.ledger(), given));
    }

    /**
     * Refuses the rows that repeat the key of an earlier row.
     *
     * @param sentence with {@link #ROW} and {@link #OTHER} where the two rows' numbers belong
     * @return how many
     */
    public int refuseTwins(Staging staging, String sentence) {
        var keys = staging.ledger().keyFields().stream()
                .map(field -> SqlFragment.column("s", field.column()).text())
                .collect(Collectors.joining(", ", "s.unit_id, ", ""));
        return hasTwins(staging, keys) ? refuseTwins(staging, keys, sentence) : 0;
    }

    /** Asked first, because nearly always there are none and grouping costs a fraction of numbering. */
    private boolean hasTwins(Staging staging, String keys) {
        return jdbc.sql("select exists (select 1 from %s s where s._problems is null group by %s having count(*) > 1)"
                        .formatted(staging.table().text(), keys))
                .query(Boolean.class)
                .single();
    }

    private int refuseTwins(Staging staging, String keys, String sentence) {
        return jdbc.sql("""
            update %1$s t
            set _problems = replace(replace(?, ?, t._row_no::text), ?, n.first_no::text)
            from (
                select s._row_no, min(s._row_no) over (partition by %2$s) as first_no
                from %1$s s
                where s._problems is null
            ) n
            where t._row_no = n._row_no and n._row_no <> n.first_no
            """.formatted(staging.table().text(), keys))
                .params(sentence, ROW, OTHER)
                .update();
    }

    /**
     * Refuses the rows whose reference leads to no entry the actor may read: an entry of others must not even be known to exist. References to rows of the
     * same import, which are negative, are left alone.
     *
     * @param sentence with {@link #OTHER} where the number referred to belongs
     * @return how many rows that had no problem have one now
     */
    public int refuseDangling(Staging staging, Field reference, Ledger target, Scope readable, String sentence) {
        var column = SqlFragment.column("s", reference.column());
        var sql = SqlFragment.of("update ")
                .append(staging.table())
                .append(" s set _problems = coalesce(s._problems || chr(10), '') || replace(?, ?, ", sentence, OTHER)
                .append(column)
                .append("::text) where ")
                .append(column)
                .append(" > 0 and not exists (select 1 from ")
                .append(SqlFragment.identifier(target.table()))
                .append(" e where e.id = ")
                .append(column)
                .append(" and ")
                .append(readable.condition("e"))
                .append(")");
        var before = wrong(staging);
        jdbc.sql(sql.text()).params(sql.binds()).update();
        return wrong(staging) - before;
    }

    private int wrong(Staging staging) {
        return jdbc.sql("select count(*) from %s where _problems is not null"
                        .formatted(staging.table().text()))
                .query(Integer.class)
                .single();
    }

    /** Stands for the number of the row in sentences that are filled in by the database. */
    public static final String ROW = "{row}";

    /** Stands for the number of another row or entry. */
    public static final String OTHER = "{other}";

    /**
     * Lets rows of a part find the entries they belong to. A part's reference holds the negative number of its row in the first ledger's staging table until
     * that row has an entry; called before the comparison for entries that exist already, and again once the others were added.
     */
    public void link(Staging part, Field reference, Staging parent) {
        var column = SqlFragment.identifier(reference.column());
        var sql = SqlFragment.of("update ")
                .append(part.table())
                .append(" p set ")
                .append(column)
                .append(" = e.id from ")
                .append(parent.table())
                .append(" s join ")
                .append(SqlFragment.identifier(parent.ledger().table()))
                .append(" e on ")
                .append(parent.sameKey())
                .append(" where ")
                .append(SqlFragment.column("p", reference.column()))
                .append(" = -s._row_no");
        jdbc.sql(sql.text()).params(sql.binds()).update();
    }

    /** Rows with problems, each with what it says of itself; in the order of the file. */
    public List<BadRow> badRows(Staging staging, int most) {
        return jdbc.sql(badRows(staging) + " limit ?")
                .param(most)
                .query(BadRow.class)
                .list();
    }

    /** Hands over every row with problems in the order of the file, a thousand at a time; in a transaction. */
    public void forEachBadRow(Staging staging, Consumer<BadRow> rows) {
        jdbc.sql(badRows(staging)).withFetchSize(1000).query(row -> {
            rows.accept(new BadRow(row.getInt(1), row.getString(2), row.getString(3)));
        });
    }

    private static String badRows(Staging staging) {
        return """
            select _row_no as row_no, _origin as origin, _problems as problems
            from %s
            where _problems is not null
            order by _row_no
            """.formatted(staging.table().text());
    }

    /** @param problems sentences, one a line */
    public record BadRow(int rowNo, String origin, String problems) {}

    public Comparison compare(Staging staging) {
        var sql = SqlFragment.of("""
            select count(*) filter (where s._problems is null and e.id is null) as added,
                   count(*) filter (where s._problems is null and e.id is not null and\
            """)
                .append(" ")
                .append(staging.differs())
                .append(") as changed, count(*) filter (where s._problems is null and e.id is not null and not ")
                .append(staging.differs().inParentheses())
                .append(") as same, count(*) filter (where s._problems is not null) as wrong from ")
                .append(staging.table())
                .append(" s left join ")
                .append(SqlFragment.identifier(staging.ledger().table()))
                .append(" e on ")
                .append(staging.sameKey());
        return jdbc.sql(sql.text()).params(sql.binds()).query(Comparison.class).single();
    }

    public void drop(Staging staging) {
        jdbc.sql("drop table if exists " + staging.table().text()).update();
    }

    /** Drops the staging table of this number, if it is still there. */
    public void drop(long id) {
        jdbc.sql("drop table if exists staging."
                        + SqlFragment.identifier("s" + id).text())
                .update();
    }
}
