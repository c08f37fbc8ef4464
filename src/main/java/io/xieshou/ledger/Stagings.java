package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
     * Makes a staging table and lets {@code rows} fill it.
     *
     * @param given codes of the fields the rows say something of, be it that they are empty; entries keep their other fields
     */
    public Staging stage(Ledger ledger, Set<String> given, Consumer<StagingWriter> rows) {
        var id = jdbc.sql("select nextval('staging_ids')").query(Long.class).single();
        var staging = new Staging(id, ledger, Staging.fields(ledger, given));
        jdbc.sql(staging.creation().text()).update();
        template.execute((ConnectionCallback<Staging>) connection -> {
            try (var writer = new StagingWriter(connection, staging, search)) {
                rows.accept(writer);
            }
            return staging;
        });
        jdbc.sql("analyze " + staging.table().text()).update();
        return staging;
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

    /** The rows that repeat the key of an earlier row, each with that row's number. */
    public List<Twin> twins(Staging staging) {
        var keys = staging.ledger().keyFields().stream()
                .map(field -> SqlFragment.column("s", field.column()).text())
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
            select _row_no as row_no, first_no from (
                select s._row_no, min(s._row_no) over (partition by s.unit_id, %s) as first_no
                from %s s
                where s._problems is null
            ) numbered
            where _row_no <> first_no
            order by _row_no
            """.formatted(keys, staging.table().text()))
                .query(Twin.class)
                .list();
    }

    /** @param rowNo the row that repeats a key; {@code firstNo} the row that had it first */
    public record Twin(int rowNo, int firstNo) {}

    /** Notes a problem on one row; it cannot be taken over then. */
    public void refuse(Staging staging, int rowNo, String problem) {
        jdbc.sql("update %s set _problems = coalesce(_problems || chr(10), '') || ? where _row_no = ?"
                        .formatted(staging.table().text()))
                .params(problem, rowNo)
                .update();
    }

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
        return jdbc.sql(
                        "select _row_no as row_no, _origin as origin, _problems as problems from %s where _problems is not null order by _row_no limit ?"
                                .formatted(staging.table().text()))
                .param(most)
                .query(BadRow.class)
                .list();
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

    /** Values of a number field as the latest entries hold them, other than zero; what is usual in the ledger. */
    public List<BigDecimal> sample(Ledger ledger, Field field, int most) {
        var column = SqlFragment.column("e", field.column());
        var sql = SqlFragment.of("select ")
                .append(column)
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(column)
                .append(" <> 0 order by e.id desc limit ?", most);
        return jdbc.sql(sql.text()).params(sql.binds()).query(BigDecimal.class).list();
    }
}
