package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Printed tables of towns: headings, subtotals, parts, units above the header, and which layout a table is read by. */
@XieshouTest
class TownTablesTest {

    private static final String TOWNS = """
        ledger: town_project
        labels: {zh: 县乡项目, en: Projects}
        title: [project]
        date: planned_on
        key: [county, item]
        fields:
          - {field: item, labels: {zh: 项目序号, en: Item}, type: text, length: 20, required: true}
          - {field: county, labels: {zh: 县份, en: County}, type: text, length: 20, required: true}
          - {field: kind, labels: {zh: 类别, en: Kind}, type: text, length: 20}
          - {field: project, labels: {zh: 项目名, en: Project}, type: text, length: 20, required: true}
          - {field: amount, labels: {zh: 金额数, en: Amount}, type: number, measure: wan_yuan, scale: 2}
          - {field: planned_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        ---
        layout: town_table
        labels: {zh: 县乡项目表, en: Town table}
        header: [序号, 县（区）, 项目]
        fill_down: [县（区）]
        sections:
          - {level: 1, pattern: '片区$', set: {}}
          - {level: 2, pattern: '^[一二三]、(?<kind>.+)（(?<count>\\d+)个）', set: {kind: kind}}
        totals: ['^合计']
        subtotals: ['^小计(（(?<count>\\d+)个）)?']
        ledger: town_project
        constants: {planned_on: 2020-01-01}
        columns:
          - {column: 序号, field: item}
          - {column: 县（区）, field: county}
          - {column: 项目, field: project}
          - {column: 金额, field: amount, total: sum}
        ---
        ledger: town_money
        labels: {zh: 县乡项目资金, en: Money}
        title: [project]
        date: planned_on
        key: [project, year]
        fields:
          - {field: project, labels: {zh: 项目, en: Project}, type: reference, ledger: town_project, required: true}
          - {field: year, labels: {zh: 年份, en: Year}, type: text, length: 4, required: true}
          - {field: amount, labels: {zh: 金额, en: Amount}, type: number, measure: wan_yuan, scale: 2, required: true}
          - {field: planned_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        ---
        layout: town_years
        labels: {zh: 县乡项目分年资金表, en: Money by year}
        header: [序号, 县（区）, 项目, 2023年]
        fill_down: [县（区）]
        ledger: town_project
        constants: {planned_on: 2020-01-01}
        columns:
          - {column: 序号, field: item}
          - {column: 县（区）, field: county}
          - {column: 项目, field: project}
        parts:
          - ledger: town_money
            parent: project
            constants: {planned_on: 2020-01-01, year: '2023'}
            columns:
              - {column: 2023年, field: amount, total: sum}
          - ledger: town_money
            parent: project
            constants: {planned_on: 2020-01-01, year: '2024'}
            columns:
              - {column: 2024年, field: amount, total: sum}
        ---
        layout: town_list
        labels: {zh: 县乡项目明细, en: List of projects}
        header: [县份, 项目序号]
        sections:
          - {level: 1, pattern: '小计$', set: {}}
        ledger: town_project
        columns:
          - {column: 县份, field: county}
          - {column: 项目序号, field: item}
          - {column: 项目名, field: project}
          - {column: 日期, field: planned_on}
          - {column: 金额数, field: amount, total: sum}
          - {column: 类别, field: kind}
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
    void layoutsOfTownTables() {
        packs.install(
                TestPack.of("towns", "2016-01-01", ++version)
                        .with("towns.yaml", TOWNS)
                        .files(),
                "test");
    }

    @Test
    void aHeadingCountsRowsAlsoWhereAMergedCellHoldsThemTogetherAndAStrokeSaysNothing() {
        var read = read("""
            序号,县（区）,项目,金额
            一、产业类（2个）,,,
            1,甲县,车间,3
            2,,养殖,—
            二、教育类（2个）,,,
            3,甲县,学校,/
            """);

        assertThat(read.broken()).isEmpty();
        assertThat(read.wrong()).as(imports.badRows(read).toString()).isZero();
        assertThat(read.added()).isEqualTo(3);
        assertThat(read.findings())
                .filteredOn(finding -> finding.contains("写明"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("二、教育类", "2", "1"));
    }

    @Test
    void aSubtotalCoversTheSectionItEndsAndTheNextOneTheSectionAround() {
        var table = """
            序号,县（区）,项目,金额
            甲片区,,,
            一、产业类（2个）,,,
            1,甲县,车间,3
            2,,养殖,4
            小计,,,%s
            二、教育类（1个）,,,
            3,甲县,学校,5
            小计（1个）,,,5
            小计,,,12
            乙片区,,,
            4,乙县,道路,6
            小计,,,6
            合计,,,18
            """;
        var read = read(table.formatted(7));
        assertThat(read.broken()).isEmpty();
        assertThat(read.findings()).isEmpty();
        assertThat(read.added()).isEqualTo(4);
        assertThat(read(table.formatted(8)).broken())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("D6").contains("8").contains("7"));
    }

    @Test
    void withoutSectionsASubtotalCoversTheRowsSinceTheOneBefore() {
        var read = read("序号,县（区）,项目,金额\n1,甲县,车间,3\n小计,,,3\n2,乙县,养殖,4\n3,,学校,5\n小计,,,9\n合计,,,12\n");
        assertThat(read.broken()).isEmpty();
        assertThat(read.added()).isEqualTo(3);
    }

    @Test
    void aPartHasNoEntryOfARowInWhichItsColumnsSayNothing() {
        var read = read("序号,县（区）,项目,2023年,2024年\n1,甲县,车间,3,—\n2,,养殖,,4\n3,乙县,道路,,\n4,,学校,1,2\n");
        assertThat(read.layout()).isEqualTo("town_years");
        assertThat(read.broken()).isEmpty();
        assertThat(read.wrong()).as(imports.badRows(read).toString()).isZero();
        var saved = imports.confirm(actor, read);
        var money = listed("town_money");
        assertThat(money)
                .extracting(entry -> entry.value("year"))
                .containsExactlyInAnyOrder("2023", "2023", "2024", "2024");
        imports.undo(actor, saved);
    }

    @Test
    void theUnitPrintedAboveATableWinsOverTheLayoutAndIsTold() {
        var read = read("县乡项目,,,\n填报单位：某区,,,单位：人、元\n序号,县（区）,项目,金额\n9,甲县,桥,30000\n合计,,,30000\n");
        assertThat(read.wrong()).as(imports.badRows(read).toString()).isZero();
        assertThat(read.findings()).singleElement().satisfies(finding -> assertThat(finding)
                .contains("元", "金额数", "万元"));
        var saved = imports.confirm(actor, read);
        assertThat(listed("town_project"))
                .filteredOn(entry -> "桥".equals(entry.value("project")))
                .singleElement()
                .satisfies(
                        entry -> assertThat((BigDecimal) entry.value("amount")).isEqualByComparingTo("30000"));
        imports.undo(actor, saved);
    }

    @Test
    void headersAndChoicesAreTheSameInEitherWidth() {
        var read = read("序号,县(区),项目,金额\n1,甲县,车间,3\n2,,养殖,4\n");

        assertThat(read.layout()).isEqualTo("town_table");
        assertThat(read.broken()).isEmpty();
        assertThat(read.added()).isEqualTo(2);
        assertThat(ledgers.codes("project_levels", LocalDate.of(2020, 1, 1)).meaning("ｃｉｔｙ"))
                .isPresent();
    }

    @Test
    void aTableThatAWordKeepsFromItsLayoutIsToldWhichWord() {

        assertThat(read("序号,县区,项目,金额\n1,甲县,车间,3\n").broken()).first().asString().contains("县乡项目表", "“县（区）”");
    }

    @Test
    void aPrintedTableWhoseHeadsAreFieldsIsReadByItsLayoutAndAnExportAsAPlainTable() {
        var printed = read("""
            2020年县乡项目表,,,
            县份,项目序号,项目名,日期,金额数,类别
            甲县小计,,,,3,
            甲县,1,车间,2020-03-01,3,产业
            """);
        assertThat(printed.layout()).isEqualTo("town_list");
        assertThat(printed.wrong()).as(imports.badRows(printed).toString()).isZero();
        assertThat(printed.added()).isOne();

        var plain = read("县份,项目序号,项目名,日期,金额数,类别\n甲县,2,养殖,2020-03-01,4,产业\n");
        assertThat(plain.layout()).isNull();
        assertThat(plain.added()).isOne();
    }

    private List<Entry> listed(String ledger) {
        return entries.list(actor, ledgers.get(ledger), new EntryQuery(List.of(), null, true, null, 50));
    }

    private Import read(String table) {
        var file = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return imports.read(actor, imports.begin(actor, ledgers.get("town_project"), 1, null, file, "县乡项目.csv"));
    }
}
