package io.xieshou.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** 表1 for a district and for the whole city, against SQL written by hand; both must say the same. */
final class FormPart {

    private static final String FORM = "/forms/monthly_districts/";
    private static final String PERIOD = "/2020-09";
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private final Stage stage;
    private final String size;

    FormPart(Stage stage, long entries) {
        this.stage = stage;
        this.size = ", " + Scale.power(entries) + " entries";
    }

    void run() throws Exception {
        // The first sheet maps places to the form's columns, which the query by hand reads too.
        stage.visitor().see(FORM + "shi" + PERIOD + "/file.json");
        compare("district", "mentougou");
        var byHand = compare("city", "shi");
        stage.add(Line.shown("表1 city, page with the month before, cold" + size, page()));
        afterOneEntry(byHand);
    }

    private double page() throws Exception {
        forget();
        return Timing.once(() -> stage.visitor().see(FORM + "shi" + PERIOD));
    }

    /** Returns what the query by hand took. */
    private double compare(String who, String filer) throws Exception {
        var sql = sql(filer);
        forget();
        requireSame(figures(filer), handWritten(sql));
        var times = Timing.inTurn(this::forget, () -> see(filer), () -> handWritten(sql));
        stage.add(Line.ratio("表1 " + who + ", cold" + size, times.one(), times.other(), 1.3));
        return times.other();
    }

    /** A visit is counted by sums only; the reads of other ledgers are remembered, as they are for everybody after the first reader. */
    private void afterOneEntry(double floor) throws Exception {
        var entries = new NewVisits(stage.visitor());
        var ours = Timing.median(() -> entries.add("市里新增一条"), () -> see("shi"));
        stage.add(Line.within("表1 city after one new visit" + size, ours, 100).besides(floor));
        var district = Timing.median(() -> entries.add("区里看新增"), () -> see("mentougou"));
        stage.add(Line.within("表1 district after one new visit" + size, district, 100));
    }

    private void see(String filer) throws Exception {
        stage.visitor().see(FORM + filer + PERIOD + "/file.json");
    }

    /** Whatever scans were remembered holds no longer once the ledgers have a new revision. */
    private void forget() throws SQLException {
        for (var ledger : EntryBook.LEDGERS) {
            stage.database().run("insert into ledger_commits (ledger, writes) values (?, 1)", ledger);
        }
    }

    private String sql(String filer) throws SQLException {
        var units = stage.database()
                .list(row -> row.getString(1), """
                    with recursive filers as (
                        select o.id from organisations o join organisation_versions v on v.organisation_id = o.id and v.valid_until is null
                        where o.kind = 'DISTRICT' and (? = 'shi' or v.code = ?)
                        union
                        select v.organisation_id from filers f join organisation_versions v on v.parent_id = f.id and v.valid_until is null
                    ) select array_agg(id)::text from filers
                    """, filer, filer)
                .get(0);
        var mapping = stage.database().number("select max(id) from axis_mappings");
        return Database.script("form.sql")
                .replace(":units", "'" + units + "'::int[]")
                .replace(":mapping", String.valueOf(mapping))
                .replace(":first", "date '2020-01-01'")
                .replace(":last", "date '2020-09-30'");
    }

    private Map<String, BigDecimal> handWritten(String sql) throws SQLException {
        var figures = new TreeMap<String, BigDecimal>();
        stage.database().list(row -> figures.put(row.getString(1) + " " + row.getString(2), row.getBigDecimal(3)), sql);
        return figures;
    }

    private Map<String, BigDecimal> figures(String filer) throws Exception {
        var sheet = JsonMapper.shared()
                .readTree(stage.visitor()
                        .see(FORM + filer + PERIOD + "/file.json")
                        .text());
        var figures = new TreeMap<String, BigDecimal>();
        for (var row : sheet.get("rows")) {
            for (var cell : row.get("cells").properties()) {
                var value = cell.getValue().get("value");
                if (value != null && !value.isNull()) {
                    figures.put(row.get("row").asString() + " " + cell.getKey(), new BigDecimal(value.asString()));
                }
            }
        }
        return figures;
    }

    /** Zero and nothing are one here: a line of a form may be blank where the sum is zero. */
    private static void requireSame(Map<String, BigDecimal> ours, Map<String, BigDecimal> byHand) {
        var cells = new TreeSet<>(ours.keySet());
        cells.addAll(byHand.keySet());
        for (var cell : cells) {
            var mine = value(ours, cell);
            if (mine.subtract(value(byHand, cell)).abs().compareTo(mine.abs().multiply(ROUNDING)) > 0) {
                throw new IllegalStateException(
                        "Line and column %s: ours %s, by hand %s.".formatted(cell, ours.get(cell), byHand.get(cell)));
            }
        }
    }

    private static BigDecimal value(Map<String, BigDecimal> figures, String cell) {
        var value = figures.get(cell);
        return value == null ? BigDecimal.ZERO : value;
    }
}
