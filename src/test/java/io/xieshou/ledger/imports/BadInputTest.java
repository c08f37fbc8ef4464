package io.xieshou.ledger.imports;

import static io.xieshou.ledger.imports.TrialWorkbooks.GOOD;
import static io.xieshou.ledger.imports.TrialWorkbooks.HEADER;
import static io.xieshou.ledger.imports.TrialWorkbooks.bomb;
import static io.xieshou.ledger.imports.TrialWorkbooks.cell;
import static io.xieshou.ledger.imports.TrialWorkbooks.encrypted;
import static io.xieshou.ledger.imports.TrialWorkbooks.half;
import static io.xieshou.ledger.imports.TrialWorkbooks.table;
import static io.xieshou.ledger.imports.TrialWorkbooks.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Stagings;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a file is told with the cell and how to mend it; nothing is saved, and the file is kept. */
@XieshouTest
@org.springframework.context.annotation.Import({TrialImports.class, TrialRows.class})
class BadInputTest {

    @Autowired
    Imports imports;

    @Autowired
    TrialImports trial;

    @Autowired
    TrialRows rows;

    @Autowired
    Entries entries;

    @Autowired
    ErrorWorkbook errors;

    @Autowired
    ImportSweep sweep;

    @Autowired
    StagingSweep stagingSweep;

    @Autowired
    Stagings stagings;

    @Autowired
    ImportHistory history;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    Actor actor = TestActors.cityOffice(1);
    Ledger ledger;

    @BeforeEach
    void nothingIsRecorded() {
        actor = TestActors.cityOffice(rows.unit("shi"));
        ledger = rows.empty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badInputIsToldWithItsCellAndSavesNothing(String what, byte[] file, List<String> told) {
        var refused = trial.read(actor, ledger, file, "表.xlsx");
        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(trial.problems(refused)).contains(told);
        assertThat(imports.confirm(actor, refused).state()).isEqualTo(Import.State.REFUSED);
        assertThat(entries.count(actor, ledger, List.of())).isZero();
        assertThat(files.find(new FileHash(refused.fileHash()))).isPresent();
    }

    static Stream<Arguments> badInputIsToldWithItsCellAndSavesNothing() throws Exception {
        return Stream.of(
                bad("a PDF", "%PDF-1.4\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII), "PDF", "请上传"),
                bad("an encrypted file", encrypted(table(HEADER, GOOD)), "密码"),
                bad("a truncated file", half(table(HEADER, GOOD)), "损坏"),
                bad("a zip bomb", bomb(), "大得不正常"),
                bad("the wrong sheet", table(List.of("姓名", "年龄"), List.of("张示例", "30")), "找不到", "明细", "选错"),
                bad("a renamed column", with(0, "编码"), "缺少“编号”", "A1", "编码", "相近"),
                bad("a missing column", table(List.of("编号", "类别"), List.of("A1", "物资")), "缺少“日期”", "补上"),
                bad("words in numbers", cell(4, "暂缺"), "E2", "暂缺", "12.5"),
                bad("an inexact number", cell(4, "约8"), "E2", "约8", "准确"),
                bad("a number in another unit", cell(4, "8人"), "E2", "8人"),
                bad("an impossible day", cell(1, "2020-02-30"), "B2", "2020-02-30", "没有这一天"),
                bad("an unknown period", cell(2, "2020年13月"), "C2", "2020年13月"),
                bad("an unknown choice", cell(3, "物质"), "D2", "物质", "可选：物资"),
                bad("an unknown place", cell(5, "武州县"), "F2", "武州县", "武川县"),
                bad("an unknown unit", cell(6, "门头沟去"), "G2", "门头沟去", "门头沟区"),
                bad("the same key twice", table(HEADER, GOOD, GOOD), "第 3 行与第 2 行", "删去"),
                bad("a formula gone wrong", cell(4, "#DIV/0!"), "E2", "12.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFileThatCanBeNoTableIsToldAtOnce(String what, byte[] file, String told) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ImportRefused.class, () -> trial.read(actor, ledger, file, "表.xlsx"))
                        .sentence())
                .contains("表.xlsx", told);
        assertThat(entries.count(actor, ledger, List.of())).isZero();
    }

    static Stream<Arguments> aFileThatCanBeNoTableIsToldAtOnce() throws Exception {
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "空文件"),
                Arguments.of("a program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "类型"));
    }

    @Test
    void aNumberTenThousandTimesOffIsToldWithItsCellAndKeepsNobodyFromSaving() throws IOException {
        for (int i = 0; i < 25; i++) {
            var values = Map.<String, Object>of(
                    "number", "K" + i, "day", LocalDate.of(2020, 1, 1), "amount", new BigDecimal(50_000 + 10_000 * i));
            entries.add(actor, ledger, new EntryDraft(actor.unitId(), values));
        }
        var yuan = trial.read(actor, ledger, cell(4, "85000"), "元.xlsx");
        assertThat(yuan.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(yuan.findings()).singleElement().satisfies(finding -> assertThat(finding)
                .startsWith("E2：“金额”是 85,000 万元")
                .contains("17 万元", "元填进了万元的栏")
                .doesNotContain("null"));
        assertThat(trial.read(actor, ledger, cell(4, "0.001"), "小.xlsx").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("E2").contains("分之一"));
        assertThat(trial.read(actor, ledger, cell(4, "8.5"), "好.xlsx").findings())
                .isEmpty();
    }

    @Test
    void anAmountBeyondAllReasonIsToldAlsoWhereNothingIsKnownYet() throws IOException {
        assertThat(trial.read(actor, ledger, cell(4, "3225000"), "元.xlsx").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("E2").contains("超出"));
    }

    @Test
    void aColumnNobodyKnowsIsToldAndAPlaceByItsFormerNameIsTakenForTheNewOne() throws IOException {
        var header = new ArrayList<>(HEADER);
        header.add("金额2");
        var row = new ArrayList<>(GOOD);
        row.set(5, "凤翔县");
        row.add("7");
        var previewed = trial.read(actor, ledger, table(header, row), "多一栏.xlsx");
        assertThat(previewed.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(previewed.findings())
                .anySatisfy(finding -> assertThat(finding).contains("H1", "金额2", "金额"))
                .anySatisfy(finding -> assertThat(finding).contains("F2", "凤翔县", "凤翔区"));
    }

    @Test
    void thePersonsOwnWorkbookComesBackWithWhatIsWrongAndComesInOnceMended() throws IOException {
        var bad = new ArrayList<>(GOOD);
        bad.set(0, "A2");
        bad.set(4, "很多");
        var refused = trial.read(actor, ledger, table(HEADER, GOOD, bad), "我的表.xlsx");
        assertThat(errors.isUseful(refused)).isTrue();
        var out = new ByteArrayOutputStream();
        errors.write(refused, out);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var mended = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(7).getStringCellValue()).isEqualTo("错误信息");
            assertThat(sheet.getRow(1).getCell(7)).isNull();
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue())
                    .contains("E3")
                    .contains("很多");
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            sheet.getRow(2).getCell(4).setCellValue("9");
            book.write(mended);
            var again = trial.read(actor, ledger, mended.toByteArray(), "我的表.xlsx");
            assertThat(again.state()).isEqualTo(Import.State.PREVIEWED);
            assertThat(again.findings()).isEmpty();
            assertThat(again.added()).isEqualTo(2);
        }
    }

    @Test
    void whatNobodyConfirmedForADayIsClearedAwayWithItsFileAndItsLineStays() throws IOException {
        var left = trial.read(actor, ledger, cell(0, "LEFT"), "忘了.xlsx");
        var young = trial.read(actor, ledger, cell(0, "YOUNG"), "刚传.xlsx");
        var saved = imports.confirm(actor, trial.read(actor, ledger, cell(0, "SAVED"), "已存.xlsx"));
        jdbc.sql("update imports set made_at = made_at - interval '25 hours' where id in (?, ?)")
                .params(left.id(), saved.id())
                .update();
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(imports.find(actor, left.id()).orElseThrow().state()).isEqualTo(Import.State.GIVEN_UP);
        assertThat(files.find(new FileHash(left.fileHash()))).isEmpty();
        assertThat(tables())
                .doesNotContain("s" + left.stagings().get(0))
                .contains("s" + young.stagings().get(0));
        assertThat(files.find(new FileHash(saved.fileHash()))).isPresent();
        assertThat(imports.confirm(actor, young).state()).isEqualTo(Import.State.SAVED);
        assertThat(history.page(actor, ledger).table().rows())
                .extracting(row ->
                        row.cells().get(0).text() + " " + row.cells().get(1).text())
                .contains("忘了.xlsx 已放弃", "刚传.xlsx 已导入", "已存.xlsx 已导入");
        imports.undo(actor, saved);
        assertThat(history.page(actor, ledger).table().rows())
                .extracting(row ->
                        row.cells().get(0).text() + " " + row.cells().get(1).text())
                .contains("已存.xlsx 已撤销");
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void stagingTablesThatNoImportStandsOnAreClearedAwayAfterADay() throws IOException {
        var known = trial.read(actor, ledger, cell(0, "KNOWN"), "预览.xlsx");
        var cutOff = stagings.stage(ledger, rows -> {});
        assertThat(stagingSweep.sweep()).as("may still be at work").isZero();
        jdbc.sql("update staging_marks set at = at - interval '25 hours'").update();
        var young = stagings.stage(ledger, rows -> {});

        assertThat(stagingSweep.sweep()).isPositive();

        assertThat(tables())
                .contains("s" + known.stagings().get(0), "s" + young.id())
                .doesNotContain("s" + cutOff.id());
        stagings.drop(young);
    }

    private List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'staging'")
                .query(String.class)
                .list();
    }

    private static Arguments bad(String what, byte[] file, String... told) {
        return Arguments.of(what, file, List.of(told));
    }
}
