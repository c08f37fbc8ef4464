package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Packs;
import io.xieshou.pack.Problem;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a layout of a notice nobody has seen says must hold; none of it keeps the table from coming in. */
@XieshouTest
class TableChecksTest {

    private static final String LEDGER = """
        ledger: well
        labels: {zh: 机井, en: Wells}
        title: [name]
        date: planned_on
        key: [number]
        fields:
          - {field: number, labels: {zh: 编号, en: Number}, type: text, length: 20, required: true}
          - {field: name, labels: {zh: 井名, en: Name}, type: text, length: 50, required: true}
          - {field: content, labels: {zh: 内容, en: Content}, type: long_text}
          - {field: keeper, labels: {zh: 管护人, en: Keeper}, type: text, length: 20}
          - {field: cost, labels: {zh: 造价, en: Cost}, type: number, measure: wan_yuan, scale: 2}
          - {field: done_by, labels: {zh: 完工月份, en: Done by}, type: month}
          - {field: planned_on, labels: {zh: 计划日期, en: Planned on}, type: date, required: true}
        ---
        ledger: well_budget
        labels: {zh: 机井预算, en: Budget of wells}
        title: [name]
        date: set_on
        key: [name]
        fields:
          - {field: name, labels: {zh: 井名, en: Name}, type: text, length: 50, required: true}
          - {field: amount, labels: {zh: 预算, en: Amount}, type: number, measure: yuan, scale: 2}
          - {field: set_on, labels: {zh: 日期, en: Day}, type: date, required: true}
        """;

    private static final String LAYOUT = """
        layout: wells
        labels: {zh: 机井计划表, en: Plan of wells}
        header: [井号, 井名, 建设内容, 投资, 管护人, 完工]
        ledger: well
        constants: {planned_on: 2021-03-01}
        columns:
          - {column: 井号, field: number}
          - {column: 井名, field: name}
          - {column: 建设内容, field: content}
          - {column: 投资, field: cost, measure: wan_yuan, zero: [不使用区级资金]}
          - {column: 管护人, field: keeper}
          - {column: 完工, field: done_by, part: last_month}
        checks:
          - read:
              - {name: 井深, column: 建设内容, pattern: '井深(\\d+)米', measure: number}
              - {name: 每米, column: 建设内容, pattern: '每米(\\d+)元', measure: yuan}
              - {name: 投资, column: 投资, measure: wan_yuan}
            rule: 井深 * 每米 = 投资
            message: {zh: '{井深} 米 × {每米} = {井深 * 每米}，写的是 {投资}。', en: '{井深} × {每米} = {井深 * 每米}, printed {投资}.'}
          - read: [{name: 管护, column: 管护人}, {name: 井, column: 井名}]
            each: [管护]
            rule: distinct(井) = 1
            message: {zh: '{管护}管 {distinct(井)} 眼井：{井}。', en: '{管护} keeps {distinct(井)} wells: {井}.'}
          - read: [{name: 投资, column: 投资, measure: wan_yuan}]
            recorded: [{name: 预算, ledger: well_budget, value: sum(amount), measure: wan_yuan}]
            each: table
            rule: sum(投资) <= 预算
            message: {zh: '计划 {sum(投资)}，预算 {预算}。', en: 'Planned {sum(投资)}, budget {预算}.'}
          - read: [{name: 井, column: 井名}, {name: 投资, column: 投资, measure: wan_yuan}]
            recorded: [{name: 预算, ledger: well_budget, value: sum(amount), match: {name: 井}}]
            rule: 投资 <= 预算
            message: {zh: '{井}超预算 {投资 - 预算}。', en: '{井} is {投资 - 预算} over.'}
        """;

    private static final String TABLE = """
        井号,井名,建设内容,投资,管护人,完工
        1,方家营子村一号井,井深80米，每米500元,4,张示例,2021年6月
        2,房家营子村二号井,井深60米，每米500元,3.5,李示例,2021年4-2021年7月
        3,新井,修井房,不使用区级资金,张示例,2021年4-7月
        """;

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    TeachPages pages;

    private final Actor actor = TestActors.cityOffice(1);

    @BeforeEach
    void teaches() {
        packs.install(pack(LAYOUT).files(), "test");
    }

    @Test
    void numbersFoundInTheTextOfOneRowAreComparedWithItsFigures() {
        assertThat(findings()).contains("机井!C3：60 米 × 500 元 = 30,000 元，写的是 3.5 万元。");
        assertThat(findings()).noneMatch(finding -> finding.contains("80 米"));
    }

    @Test
    void rowsThatSayTheSameAreLookedAtTogether() {
        assertThat(findings())
                .filteredOn(finding -> finding.contains("眼井"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).endsWith("张示例管 2 眼井：方家营子村一号井、新井。"));
    }

    @Test
    void theTableIsComparedWithWhatIsRecordedInAnotherLedgerOnceItIs() {
        assertThat(findings()).noneMatch(finding -> finding.contains("预算"));
        var budget = imports.confirm(
                actor, read("well_budget", "井名,预算,日期\n方家营子村一号井,3.2万元,2021-01-05\n新井,10000,2021-01-05\n"));
        assertThat(findings())
                .anyMatch(finding -> finding.endsWith("计划 7.5 万元，预算 4.2 万元。"))
                .anyMatch(finding -> finding.endsWith("方家营子村一号井超预算 8,000 元。"))
                .noneMatch(finding -> finding.contains("新井超预算"));
        imports.undo(actor, budget);
    }

    @Test
    void namesThatSoundAlikeAndDatesThatLackASignAreToldWhateverTheLayout() {
        assertThat(findings())
                .anyMatch(finding -> finding.contains("“房家营子村”与") && finding.contains("“方家营子村”"))
                .anyMatch(finding -> finding.contains("“2021年4-2021年7月”缺“月”字，按 2021-04 – 2021-07 读取"))
                .noneMatch(finding -> finding.contains("“2021年4-7月”"));
    }

    @Test
    void aLayoutTaughtAfterAnotherKeepsItsChecks() {
        var read = read("well", TABLE);
        var model = packs.current().versions(Layout.class, "wells").get(0).body();
        var form = pages.anew(actor, read, model).form();
        assertThat(pages.taught(read, form).layout().checks()).isNotEmpty().isEqualTo(model.checks());
        imports.giveUp(read);
    }

    @Test
    void aFormulaThatCannotBeUsedIsAProblemOfThePack() {
        var broken = LAYOUT.replace("井深 * 每米 = 投资", "井深 * 每尺 = 投资").replace("{投资 - 预算}", "{投资 - 井}");
        assertThat(packs.check(pack(broken).files()))
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("每尺").contains("每米"))
                .anySatisfy(problem -> assertThat(problem).contains("投资 <= 预算"));
    }

    private static TestPack pack(String layout) {
        return TestPack.of("wells", "2016-01-01", 1).with("ledger.yaml", LEDGER).with("layout.yaml", layout);
    }

    private List<String> findings() {
        var read = read("well", TABLE);
        assertThat(read.isClean()).as(imports.badRows(read).toString()).isTrue();
        imports.giveUp(read);
        return read.findings();
    }

    private Import read(String ledger, String table) {
        var content = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return imports.read(actor, imports.begin(actor, ledgers.get(ledger), 1, null, content, "机井.csv"));
    }
}
