package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Figures;
import io.xieshou.pack.Packs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of every sort in the trial ledger of rows: of several units, with gaps, with texts that spreadsheets like to change. */
@TestComponent
class TrialRows {

    private static final List<String> AWKWARD = List.of(
            "=1+1",
            "-5",
            "+86",
            "@home",
            "'quoted",
            "a,b;\"c\"",
            "第一行\n第二行",
            "_x0041_",
            "0012",
            "1e5",
            "2020年9月",
            "50%",
            "１２",
            "a\tb",
            "是",
            "#17",
            "😀 表情");

    private final Packs packs;
    private final Ledgers ledgers;
    private final Entries entries;
    private final Organisations organisations;
    private final Places places;
    private final JdbcClient jdbc;

    TrialRows(
            Packs packs,
            Ledgers ledgers,
            Entries entries,
            Organisations organisations,
            Places places,
            JdbcClient jdbc) {
        this.packs = packs;
        this.ledgers = ledgers;
        this.entries = entries;
        this.organisations = organisations;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** The ledger with sixty entries and no others. */
    Ledger written(Actor actor) {
        var ledger = empty();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            entries.add(actor, ledger, draft(actor, random, i));
        }
        return ledger;
    }

    /** The ledger without entries. */
    Ledger empty() {
        packs.install(TrialLedgers.files(), "test");
        jdbc.sql("delete from ledger_table_row").update();
        jdbc.sql("delete from ledger_table_parent").update();
        return ledgers.get("table_row");
    }

    int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private EntryDraft draft(Actor actor, Random random, int i) {
        var units = List.of("shi", "mentougou", "tongzhou", "mentougou.zuzhi");
        var areas = List.of("武川县", "翁牛特旗", "堆龙德庆区");
        var unit = unit(units.get(i % units.size()));
        var values = new LinkedHashMap<String, Object>();
        values.put("number", "R" + i);
        values.put("day", LocalDate.of(2020, 1, 1).plusDays(random.nextInt(360)));
        if (i % 7 != 0) {
            values.put("month", LocalDate.of(2020, 1 + random.nextInt(12), 1));
            values.put("kind", random.nextBoolean() ? "goods" : "money");
            values.put("amount", new BigDecimal(random.nextInt(2_000_000) - 500_000).movePointLeft(random.nextInt(3)));
            values.put("share", new BigDecimal(random.nextInt(10_000)).movePointLeft(4));
            values.put("people", new BigDecimal(i));
            values.put("open", random.nextBoolean());
            values.put("area", place(areas.get(random.nextInt(areas.size()))));
            values.put("helper", unit);
            values.put("parent", parent(actor, i));
            values.put("note", AWKWARD.get(i % AWKWARD.size()));
        }
        values.replaceAll((field, value) -> value instanceof BigDecimal number ? Figures.plain(number) : value);
        return new EntryDraft(unit, values);
    }

    private long parent(Actor actor, int i) {
        var parents = ledgers.get("table_parent");
        var draft = new EntryDraft(
                unit("shi"),
                Map.of("name", "同名", "began", LocalDate.of(2020, 1, 1).plusDays(i)));
        return entries.add(actor, parents, draft).id();
    }

    private int place(String name) {
        return places.resolve(name, null, LocalDate.of(2020, 9, 1))
                .found()
                .orElseThrow()
                .id();
    }
}
