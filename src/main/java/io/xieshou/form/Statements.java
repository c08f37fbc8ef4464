package io.xieshou.form;

import io.xieshou.access.People;
import io.xieshou.indicator.Fraction;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about cells, all of it; lines are only ever added. */
@Repository
class Statements {

    private static final String COLUMNS =
            "id, deed, filer_id, row_code, column_code, kind, measure, value, numerator, denominator, words,"
                    + " computed, reason, made_at, made_by";

    private final JdbcClient jdbc;
    private final Packs packs;
    private final People people;

    Statements(JdbcClient jdbc, Packs packs, People people) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.people = people;
    }

    /** What holds for the sheets of filers, by filer; each filer is there. */
    Map<Integer, Map<CellKey, Statement>> inForce(String form, Period period, Collection<Integer> filers) {
        var byFiler = new LinkedHashMap<Integer, Map<CellKey, Statement>>();
        filers.forEach(filer -> byFiler.put(filer, new LinkedHashMap<>()));
        newest(form, period, filers).stream()
                .filter(statement -> statement.kind() != Statement.Kind.WITHDRAWN)
                .forEach(statement ->
                        Objects.requireNonNull(byFiler.get(statement.filerId())).put(statement.cell(), statement));
        return byFiler;
    }

    /** The last word on each cell of a filer's sheet, the withdrawn included. */
    List<Statement> newest(String form, Period period, Collection<Integer> filers) {
        return jdbc.sql("""
            select distinct on (filer_id, row_code, column_code)
            """ + COLUMNS + """

            from form_statements
            where form = ? and period = ? and filer_id = any(?)
            order by filer_id, row_code, column_code, id desc
            """)
                .params(form, period.toString(), filers.toArray(Integer[]::new))
                .query((row, number) -> statement(row))
                .list();
    }

    /** Everything ever said about a cell, newest first. */
    List<Statement> history(String form, Period period, int filer, CellKey cell) {
        return jdbc.sql("select " + COLUMNS + """

            from form_statements
            where form = ? and period = ? and filer_id = ? and row_code = ? and column_code = ?
            order by id desc
            """)
                .params(form, period.toString(), filer, cell.row(), cell.column())
                .query((row, number) -> statement(row))
                .list();
    }

    /** What was said together. */
    List<Statement> ofDeed(String form, Period period, int filer, long deed) {
        return jdbc.sql("select " + COLUMNS + """

            from form_statements
            where form = ? and period = ? and filer_id = ? and deed = ?
            order by id
            """)
                .params(form, period.toString(), filer, deed)
                .query((row, number) -> statement(row))
                .list();
    }

    long nextDeed() {
        return jdbc.sql("select nextval('form_deeds')").query(Long.class).single();
    }

    /**
     * Says something about a cell.
     *
     * @param replaces the statement its author saw, 0 for none
     * @throws org.springframework.dao.DuplicateKeyException when somebody else replaced that one meanwhile
     */
    void add(Sheet sheet, Statement said, long replaces) {
        var typed = said.typed();
        var fraction = typed == null ? null : typed.fraction();
        jdbc.sql("""
            insert into form_statements (deed, form, filer_id, period, row_code, column_code, replaces, kind, measure,
                value, numerator, denominator, words, computed, reason, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(said.deed())
                .param(sheet.form().code())
                .param(said.filerId())
                .param(sheet.period().toString())
                .param(said.cell().row())
                .param(said.cell().column())
                .param(replaces)
                .param(said.kind().name().toLowerCase(Locale.ROOT))
                .param(sheet.row(said.cell()).measure().code())
                .param(typed == null || fraction != null ? null : typed.value())
                .param(fraction == null ? null : fraction.numerator())
                .param(fraction == null ? null : fraction.denominator())
                .param(typed == null || typed.isFigure() ? null : typed.words())
                .param(said.computed())
                .param(said.reason())
                .param(OffsetDateTime.ofInstant(said.at(), java.time.ZoneOffset.UTC))
                .param(said.by())
                .update();
    }

    private Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getLong("deed"),
                row.getInt("filer_id"),
                new CellKey(row.getString("row_code"), row.getString("column_code")),
                Statement.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                typed(row),
                plain(row.getBigDecimal("computed")),
                row.getString("reason"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                people.called(row.getString("made_by")));
    }

    private @Nullable Typed typed(ResultSet row) throws SQLException {
        var words = row.getString("words");
        if (words != null) {
            return Typed.of(words);
        }
        var value = plain(row.getBigDecimal("value"));
        var numerator = plain(row.getBigDecimal("numerator"));
        var denominator = plain(row.getBigDecimal("denominator"));
        if (numerator != null && denominator != null) {
            var measure =
                    packs.current().measures().find(row.getString("measure")).orElse(Measure.NUMBER);
            var given = measure.isPlain() ? Measure.NUMBER : measure;
            return Typed.of(new Fraction(numerator, denominator, given), measure);
        }
        return value == null ? null : Typed.of(value);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : Figures.plain(value);
    }
}
