package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A row of a printed table is an entry, and its columns of source and use are entries that belong to it. */
@XieshouTest
class PartsOfRowsTest {

    private static final String TABLE = """
        序号,项目,中央,中央,区级,区级,备注
        ,,产业,教育,产业,教育,
        一、产业类,,,,,,
        1,车间,1,2,—,4,一
        2,道路,2,,3,,
        小计,,3,2,3,4,
        二、教育类,,,,,,
        3,学校,,5,,1,二
        合计,,3,7,3,5,
        """;

    private static final String PACK = """
        ledger: spread_project
        labels: {zh: 分项项目, en: Projects}
        title: [project]
        date: planned_on
        key: [item]
        fields:
          - {field: item, labels: {zh: 项目序号, en: Item}, type: text, length: 20, required: true}
          - {field: kind, labels: {zh: 项目类别, en: Kind}, type: text, length: 20}
          - {field: project, labels: {zh: 项目名, en: Project}, type: text, length: 20, required: true}
          - {field: planned_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        ---
        ledger: spread_money
        labels: {zh: 分项资金, en: Money}
        title: [project]
        date: planned_on
        key: [project, number]
        fields:
          - {field: project, labels: {zh: 项目, en: Project}, type: reference, ledger: spread_project, required: true}
          - {field: number, labels: {zh: 笔次, en: Number}, type: text, length: 4, required: true}
          - {field: source, labels: {zh: 来源, en: Source}, type: text, length: 20, required: true}
          - {field: purpose, labels: {zh: 用途, en: Use}, type: text, length: 20, required: true}
          - {field: amount, labels: {zh: 金额, en: Amount}, type: number, measure: yuan, scale: 2, required: true}
          - {field: planned_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        ---
        layout: spread_table
        labels: {zh: 分项资金表, en: Money by source and use}
        header: [序号, 项目, 备注]
        header_rows: 2
        sections:
          - {level: 1, pattern: '^[一二]、(?<kind>.+)类', set: {kind: kind}}
        totals: ['^合计']
        subtotals: ['^小计']
        ledger: spread_project
        constants: {planned_on: 2020-01-01}
        columns:
          - {column: 序号, field: item}
          - {column: 项目, field: project}
        parts:
          - ledger: spread_money
            parent: project
            counter: number
            constants: {planned_on: 2020-01-01}
            unpivot: {from: 3, to: 6, header: source, below: purpose, value: amount, measure: wan_yuan, total: sum}
        """;

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Entries entries;

    final Actor actor = TestActors.cityOffice(1);
    static int version;

    @BeforeEach
    void aLayoutWhoseColumnsBecomeEntriesOfAPart() {
        packs.install(
                TestPack.of("spread", "2016-01-01", ++version)
                        .with("spread.yaml", PACK)
                        .files(),
                "test");
    }

    @Test
    void eachCellThatSaysSomethingBecomesAnEntryOfThePartThatRefersToItsRow() {
        var read = read(TABLE);
        assertThat(read.broken()).isEmpty();
        assertThat(read.wrong()).as(imports.badRows(read).toString()).isZero();

        var saved = imports.confirm(actor, read);
        assertThat(listed("spread_project")).hasSize(3);
        assertThat(listed("spread_money"))
                .extracting(
                        entry -> project(entry) + entry.value("number"),
                        entry -> entry.value("source") + "/" + entry.value("purpose"),
                        entry -> ((BigDecimal) entry.value("amount")).intValue())
                .containsExactlyInAnyOrder(
                        tuple("车间1", "中央/产业", 10_000),
                        tuple("车间2", "中央/教育", 20_000),
                        tuple("车间3", "区级/教育", 40_000),
                        tuple("道路1", "中央/产业", 20_000),
                        tuple("道路2", "区级/产业", 30_000),
                        tuple("学校1", "中央/教育", 50_000),
                        tuple("学校2", "区级/教育", 10_000));

        var again = read(TABLE);
        assertThat(again.added() + again.changed()).isZero();
        imports.undo(actor, saved);
    }

    @Test
    void aTotalOfSuchAColumnThatIsNoSumRefusesTheFileWithBothFigures() {
        var read = read(TABLE.replace("合计,,3,7,3,5,", "合计,,3,8,3,5,"));

        assertThat(read.broken()).singleElement().asString().contains("8", "7");
    }

    @Test
    void aFieldThatThePartDoesNotHaveIsTold() {
        var broken = PACK.replace("below: purpose", "below: purpse");

        assertThat(packs.check(TestPack.of("spread", "2016-01-01", ++version)
                        .with("spread.yaml", broken)
                        .files()))
                .singleElement()
                .asString()
                .contains("purpse", "Did you mean purpose?");
    }

    @Test
    void theLayoutIsWrittenAndTaughtAnewWithThem() {
        var layout =
                packs.current().versions(Layout.class, "spread_table").get(0).body();

        assertThat(LayoutYaml.of(layout)).contains("    unpivot: {from: 3, to: 6, header: source, below: purpose");
        assertThat(layout.keeping(layout).toString()).isEqualTo(layout.toString());
        var taught = TestPack.of("spread", "2016-01-01", ++version)
                .with("spread.yaml", PACK.substring(0, PACK.indexOf("layout:")) + LayoutYaml.of(layout))
                .files();
        packs.install(taught, "test");
        assertThat(packs.current()
                        .versions(Layout.class, "spread_table")
                        .get(0)
                        .body()
                        .toString())
                .isEqualTo(layout.toString());
    }

    private String project(Entry money) {
        return listed("spread_project").stream()
                .filter(project -> Long.valueOf(project.id()).equals(money.value("project")))
                .map(project -> String.valueOf(project.value("project")))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> listed(String ledger) {
        return entries.list(actor, ledgers.get(ledger), new EntryQuery(List.of(), null, true, null, 50));
    }

    private Import read(String table) {
        var file = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return imports.read(actor, imports.begin(actor, ledgers.get("spread_project"), 1, null, file, "分项资金.csv"));
    }
}
