package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledgers;
import io.xieshou.samples.Samples;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample workbooks come in by the layouts of the program, with the totals they print. */
@XieshouTest
class SampleImportsTest {

    private static final BigDecimal WAN = new BigDecimal(10_000);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Entries entries;

    @Autowired
    Organisations organisations;

    private Actor actor = TestActors.cityOffice(1);
    private final List<Import> saved = new java.util.ArrayList<>();

    @AfterEach
    void takesBack() {
        saved.forEach(done -> imports.undo(actor, done));
    }

    @Test
    void theProjectPlanOfMentougouGivesItsTotalsAndTellsWhatDoesNotAddUp() throws IOException {
        var done = saved(Samples.MENTOUGOU_PROJECTS, "mentougou", "project");
        assertThat(done.layout()).isEqualTo("mentougou_2021_projects");
        assertThat(entries("project")).hasSize(16);
        assertThat(byArea("project_funding", "amount").values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("322.5"), new BigDecimal(168), new BigDecimal(70));
        assertThat(findings(done, "受益脱贫村"))
                .anySatisfy(finding -> assertThat(finding).contains("53", "107"))
                .anySatisfy(finding -> assertThat(finding).contains("25", "29"))
                .anySatisfy(finding -> assertThat(finding).contains("67", "68"));
        assertThat(findings(done, "早于计划下达")).hasSize(4);
        assertThat(findings(done, "缺“月”字")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("2021年6-2021年10月", "2021-06 – 2021-10"));
        assertThat(findings(done, "建设性质写的是“新建”")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("补植"));
        assertThat(findings(done, "单价 1,333 元")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("面积 60 = 79,980 元", "85,000 元", "1,416.67 元"));
        assertThat(findings(done, "实施单位有 3 个")).hasSize(1);
        assertThat(entries("project")).allSatisfy(project -> assertThat(project.value("planned_finish"))
                .isNotNull());
    }

    @Test
    void theAreaPlansOfTongzhouGiveNumberedProjectsAndTheirMoney() throws IOException {
        var done = saved(Samples.TONGZHOU_AREA_PLANS, "tongzhou", "project");
        assertThat(entries("project")).hasSize(6 + 6 + 7 + 11);
        assertThat(entries("project_funding"))
                .hasSize(6 + 15 + 9 + 11)
                .allSatisfy(line -> assertThat(line.value("in_table")).isEqualTo(true));
        assertThat(byArea("project_funding", "amount").values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(number(915), number(1080), number(960), number(1025));
        assertThat(findings(done, "读音相同")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("白音塔拉苏木", "白音他拉苏木"));
        assertThat(findings(done, "健康扶贫监测平台")).hasSize(1);
        assertThat(findings(done, "资金分配总表")).as("not recorded yet").isEmpty();
    }

    @Test
    void theFundTableAndTheAreaPlansOfTongzhouAreComparedWhicheverComesSecond() throws IOException {
        saved(Samples.TONGZHOU_AREA_PLANS, "tongzhou", "project");
        saved(Samples.TONGZHOU_TOWN_PAIRINGS, "tongzhou", "pairing");
        var funds = saved(Samples.TONGZHOU_FUNDS, "tongzhou", "fund_allocation");
        assertThat(findings(funds, "分受援地项目计划合计")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("4,998 万元", "3,980 万元", "1,018 万元"));
        assertThat(findings(funds, "已登记的各地计划中"))
                .hasSize(5)
                .anySatisfy(row -> assertThat(row).contains("劳务对接", "800", "730", "70 万元"))
                .anySatisfy(row -> assertThat(row).contains("产业推介", "118", "100", "18 万元"))
                .anySatisfy(row -> assertThat(row).contains("教育扶贫活动", "340", "261.5", "78.5 万元"))
                .anySatisfy(row -> assertThat(row).contains("医疗扶贫活动", "305", "265.5", "39.5 万元"))
                .anySatisfy(row -> assertThat(row).contains("区残联扶贫活动", "79", "70", "9 万元"));
        assertThat(findings(funds, "6 个街道")).singleElement().satisfies(row -> assertThat(row)
                .contains("360 万元", "4 个受援地", "288 万元"));

        var plans = again(Samples.TONGZHOU_AREA_PLANS, "tongzhou", "project");
        assertThat(findings(plans, "分受援地项目计划合计 3,980 万元")).hasSize(1);
        assertThat(findings(plans, "各地计划中“")).hasSize(5);
    }

    @Test
    void theFundTableOfTongzhouKeepsTheWordsPrintedForANumber() throws IOException {
        var done = saved(Samples.TONGZHOU_FUNDS, "tongzhou", "fund_allocation");
        var rows = entries("fund_allocation");
        assertThat(rows).hasSize(28).allSatisfy(row -> assertThat(row.date()).isEqualTo(LocalDate.of(2020, 2, 27)));
        assertThat(sum(rows, "amount")).isEqualByComparingTo("4998");
        assertThat(rows.stream().map(row -> row.value("amount_text")).filter(text -> text != null))
                .containsExactly("不使用区级资金");
        assertThat(findings(done, "以上各成员单位")).hasSize(1);
    }

    @Test
    void theGridOfTongzhouGivesEightyPairsWithFiftyEightTownships() throws IOException {
        var done = saved(Samples.TONGZHOU_TOWN_PAIRINGS, "tongzhou", "pairing");
        var pairs = entries("pairing");
        assertThat(pairs).hasSize(80).allSatisfy(pair -> assertThat(pair.date()).isEqualTo(LocalDate.of(2020, 2, 27)));
        assertThat(pairs.stream()
                        .map(pair -> List.of(pair.value("area"), pair.value("helped")))
                        .distinct())
                .hasSize(58);
        assertThat(pairs.stream().map(pair -> pair.value("helper")).distinct()).hasSize(17);
        assertThat(findings(done, "个结对的乡镇街道")).hasSize(22);
        assertThat(findings(done, "个乡镇结对")).hasSize(9);
        assertThat(done.findings()).hasSize(22 + 9);
    }

    @Test
    void theListOfDaxingNamesHelpersAndTellsWordsInPlaceOfNumbers() throws IOException {
        var done = saved(Samples.DAXING_PAIRINGS, "daxing", "pairing");
        var pairs = entries("pairing");
        assertThat(pairs).hasSize(27).allSatisfy(pair -> assertThat(pair.date()).isEqualTo(LocalDate.of(2018, 12, 31)));
        var villages = pairs.stream()
                .map(pair -> (BigDecimal) pair.value("deep_villages"))
                .filter(number -> number != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(villages).isEqualByComparingTo("128");
        assertThat(findings(done, "此项留空")).hasSize(6);
        assertThat(findings(done, "不是乡镇名称")).hasSize(1);
        assertThat(findings(done, "既单独又")).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains("采育镇"));
        assertThat(findings(done, "青云店镇")).hasSize(1);
        assertThat(pairs.stream().map(pair -> pair.value("helper"))).contains("采育镇", "青云店镇", "兴丰街道", "黄村镇");
        assertThat(helper(pairs, "采育镇", "色格孜库勒乡").value("joint_helpers")).isEqualTo("魏善庄镇");
        assertThat(helper(pairs, "兴丰街道", "朗如乡").value("coordinator")).isEqualTo("区国资委牵头");
        assertThat(helper(pairs, "庞各庄镇", "玫瑰营镇").value("coordinator")).isNull();
    }

    @Test
    void theSameFileAgainChangesNothingAlsoWhenLibreOfficeSavedIt() throws IOException {
        var units = Map.of(
                Samples.MENTOUGOU_PROJECTS, "mentougou/project",
                Samples.TONGZHOU_AREA_PLANS, "tongzhou/project",
                Samples.TONGZHOU_FUNDS, "tongzhou/fund_allocation",
                Samples.TONGZHOU_TOWN_PAIRINGS, "tongzhou/pairing",
                Samples.DAXING_PAIRINGS, "daxing/pairing");
        for (var sample : units.keySet()) {
            var where = units.get(sample).split("/");
            var first = saved(sample, where[0], where[1]);
            for (var file : files(sample)) {
                var again = read(
                        Files.readAllBytes(file),
                        where[0],
                        where[1],
                        file.getFileName().toString());
                assertThat(again.isClean()).as(problems(again)).isTrue();
                assertThat(again.added() + again.changed()).as(file.toString()).isZero();
                assertThat(again.same()).isEqualTo(first.added());
                imports.giveUp(again);
            }
        }
    }

    @Test
    void aChangedSubtotalIsRefusedWithItsCellAndBothFigures() throws IOException {
        var content = changed(Samples.MENTOUGOU_PROJECTS.file(), workbook -> {
            for (var row : workbook.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(0).toString().startsWith("1.产业合作类(4个)")) {
                    row.getCell(5).setCellValue(131);
                }
            }
        });
        var refused = read(content, "mentougou", "project", "改.xlsx");
        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.broken()).singleElement().satisfies(sentence -> assertThat(sentence)
                .containsPattern("项目计划表!F\\d+")
                .contains("131")
                .contains("130"));
        assertThat(entries("project")).isEmpty();
    }

    @Test
    void aColumnThatAPrintedTableLacksLeavesWhatIsRecordedAsItIs() throws IOException {
        var first = saved(Samples.MENTOUGOU_PROJECTS, "mentougou", "project");
        var content = changed(Samples.MENTOUGOU_PROJECTS.file(), workbook -> {
            for (var row : workbook.getSheetAt(0)) {
                row.forEach(cell -> {
                    if (cell.toString().replaceAll("\\s", "").startsWith("项目实施单位")) {
                        cell.setCellValue("另一列");
                    }
                });
            }
        });

        var again = read(content, "mentougou", "project", "缺列.xlsx");

        assertThat(again.isClean()).as(problems(again)).isTrue();
        assertThat(again.same()).isEqualTo(first.added());
        imports.giveUp(again);
    }

    private static byte[] changed(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in);
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<Path> files(Samples sample) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(sample.file()), sample.libreOfficeFile().stream())
                .toList();
    }

    private Import saved(Samples sample, String unit, String ledger) throws IOException {
        var previewed = read(
                Files.readAllBytes(sample.file()),
                unit,
                ledger,
                sample.file().getFileName().toString());
        assertThat(previewed.isClean()).as(problems(previewed)).isTrue();
        var done = imports.confirm(actor, previewed);
        assertThat(done.state()).isEqualTo(Import.State.SAVED);
        saved.add(done);
        return done;
    }

    private Import again(Samples sample, String unit, String ledger) throws IOException {
        var name = sample.file().getFileName().toString();
        var read = read(Files.readAllBytes(sample.file()), unit, ledger, name);
        imports.giveUp(read);
        return read;
    }

    private String problems(Import of) {
        return of.broken() + "\n"
                + imports.badRows(of).stream().map(row -> row.problems()).collect(Collectors.joining("\n"));
    }

    private Import read(byte[] content, String unit, String ledger, String name) {
        var id = organisations.findByCode(unit).orElseThrow().id();
        actor = TestActors.cityOffice(id);
        return imports.read(
                actor, imports.begin(actor, ledgers.get(ledger), id, null, new ByteArrayInputStream(content), name));
    }

    private List<Entry> entries(String ledger) {
        return entries.list(actor, ledgers.get(ledger), new EntryQuery(List.of(), null, true, null, 500));
    }

    private Map<Object, BigDecimal> byArea(String ledger, String field) {
        return entries(ledger).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.value("area"),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), rows -> sum(rows, field))));
    }

    /** In ten thousands. */
    private static BigDecimal sum(Collection<Entry> rows, String field) {
        return rows.stream()
                .map(row -> (BigDecimal) row.value(field))
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(WAN)
                .stripTrailingZeros();
    }

    private static Entry helper(List<Entry> pairs, String helper, String helped) {
        return pairs.stream()
                .filter(pair -> helper.equals(pair.value("helper")) && helped.equals(pair.value("helped")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Import of, String word) {
        return of.findings().stream().filter(finding -> finding.contains(word)).toList();
    }

    private static BigDecimal number(int number) {
        return new BigDecimal(number);
    }
}
